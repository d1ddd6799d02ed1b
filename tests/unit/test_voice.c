/* test_voice.c - what became of what one wanted to say. */
#include "kind.h"
#include "test.h"
#include "typed.h"
#include "voice.h"

enum { LAST = 20400, ROOM = 1 << 21 };

static struct moment evening(int days_before)
{
    return moment_of_day(LAST - days_before, 21 * 60, 0);
}

static uint32_t option_of(str field, str option)
{
    return field_option_number(kind_field(kind_find(S("voiced")), field), option);
}

TEST(voice_counts_what_was_said_and_how_it_was_received)
{
    struct arena room = test_arena(ROOM), scratch = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 32);
    fold_typed(&nb, "voiced", evening(84), "what=before did=said fear=9 reception=worse");
    fold_typed(&nb, "voiced", evening(83), "what=a did=said fear=8 reception=better");
    fold_typed(&nb, "voiced", evening(40), "what=b did=partly fear=4 reception=better");
    fold_typed(&nb, "voiced", evening(30), "what=c did=said");
    fold_typed(&nb, "voiced", evening(9), "what=d did=kept-quiet fear=10 reception=worse");
    fold_typed(&nb, "voiced", evening(8), "what=e did=yes-meaning-no");
    fold_typed(&nb, "voiced", evening(0), "what=f did=reshaped");
    struct voice voice = voice_of_notebook(&nb, LAST - 83, LAST, scratch);
    CHECK_INT(voice.n, 6);
    CHECK_INT(voice.spoken, 3);
    CHECK_INT(voice.by_did[option_of(S("did"), S("said"))], 2);
    CHECK_INT(voice.by_did[option_of(S("did"), S("reshaped"))], 1);
    CHECK_INT(voice.by_reception[option_of(S("reception"), S("better"))], 2);
    CHECK_INT(voice.by_reception[option_of(S("reception"), S("worse"))], 0);
    CHECK_INT(voice.by_reception[0], 1);
    CHECK_INT(voice.fear_n, 2);
    CHECK_INT(voice.fear_sum, 12);
}
