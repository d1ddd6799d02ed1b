#include "life_teller.h"
#include "str.h"

const struct life_face *life_face_find(str name)
{
    for (size_t i = 0; i < life_faces_count; i++)
        if (str_equal(life_faces[i].name, name)) return &life_faces[i];
    return NULL;
}
