#include "whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of what cannot be mapped: more than a lifetime of records. */
#define STREAM_LEN_MAX ((size_t)1 << 30)

static bool read_to_end(struct whole_file *file, int number)
{
    size_t len = 0;
    ssize_t got = 1;
    file->room_len = STREAM_LEN_MAX;
    file->room = mmap(NULL, file->room_len, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (file->room == MAP_FAILED) return false;
    while (got != 0 && len < STREAM_LEN_MAX) {
        got = read(number, (char *)file->room + len, STREAM_LEN_MAX - len);
        if (got < 0 && errno != EINTR) break;
        if (got > 0) len += (size_t)got;
    }
    file->bytes = (str){file->room, len};
    if (got >= 0 && len < STREAM_LEN_MAX) return true;
    munmap(file->room, file->room_len);
    return false;
}

static bool map(struct whole_file *file, int number, size_t len)
{
    file->room_len = len;
    file->room = mmap(NULL, len, PROT_READ, MAP_PRIVATE, number, 0);
    file->bytes = (str){file->room, len};
    return file->room != MAP_FAILED;
}

bool whole_file_open(struct whole_file *file, const char *path, struct refusal *why)
{
    bool is_input = strcmp(path, "-") == 0;
    struct stat info;
    int number = is_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    *file = (struct whole_file){0};
    if (number < 0) return refuse(why, OUTCOME_USAGE, "The file %s: %s.", path, strerror(errno));
    bool plain = fstat(number, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0;
    bool good =
        plain && !is_input ? map(file, number, (size_t)info.st_size) : read_to_end(file, number);
    int error = errno;
    if (!is_input) close(number);
    return good ||
           refuse(why, OUTCOME_USAGE, "The file %s cannot be read: %s.", path, strerror(error));
}

void whole_file_close(struct whole_file *file)
{
    if (file->room_len > 0) munmap(file->room, file->room_len);
    *file = (struct whole_file){0};
}
