#include "guarded_file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "str.h"

enum { PATH_LEN_MAX = 4096 };

static bool refuse_system(struct refusal *why, const char *what, const char *path, int error)
{
    return refuse(why, OUTCOME_FAILED, "%s %s: %s.", what, path, strerror(error));
}

/* Whether what `info` describes may be used; says why not. */
static bool check_guarded(const struct stat *info, const char *path, const char *what,
                          struct refusal *why)
{
    if (!S_ISREG(info->st_mode))
        return refuse(why, OUTCOME_FAILED,
                      "%s %s is not a plain file (links are not followed); it was left alone.",
                      what, path);
    if (info->st_uid != geteuid())
        return refuse(why, OUTCOME_FAILED, "%s %s belongs to another user; it was left alone.",
                      what, path);
    if (info->st_mode & (S_IRWXG | S_IRWXO))
        return refuse(why, OUTCOME_FAILED,
                      "%s %s can be read by others on this machine; close it with: chmod 600 %s",
                      what, path, path);
    return true;
}

enum guard_finding guarded_file_look(const char *path, const char *what, struct refusal *why)
{
    struct stat info;
    if (lstat(path, &info) != 0) {
        if (errno == ENOENT) return GUARD_ABSENT;
        refuse_system(why, what, path, errno);
        return GUARD_REFUSED;
    }
    if (check_guarded(&info, path, what, why)) return GUARD_PRESENT;
    return S_ISREG(info.st_mode) && info.st_uid == geteuid() ? GUARD_LOOSE : GUARD_REFUSED;
}

static bool folder_of(const char *path, char folder[PATH_LEN_MAX])
{
    int len = snprintf(folder, PATH_LEN_MAX, "%s", path);
    if (len < 0 || len >= PATH_LEN_MAX) return false;
    char *parent = dirname(folder);
    if (parent != folder) memmove(folder, parent, strlen(parent) + 1);
    return true;
}

bool guarded_file_make_folder(const char *path, struct refusal *why)
{
    char folder[PATH_LEN_MAX];
    struct stat info;
    if (!folder_of(path, folder)) return refuse(why, OUTCOME_FAILED, "The path is too long.");
    /* Inside the sandbox, mkdir is refused even where the folder is there. */
    if (stat(folder, &info) == 0 && S_ISDIR(info.st_mode)) return true;
    for (char *at = folder + 1;; at++) {
        if (*at != '/' && *at != '\0') continue;
        char kept = *at;
        *at = '\0';
        if (mkdir(folder, S_IRWXU) != 0 && errno != EEXIST)
            return refuse_system(why, "The folder", folder, errno);
        *at = kept;
        if (kept == '\0') return true;
    }
}

bool guarded_file_check_folder(const char *path, struct refusal *why)
{
    char folder[PATH_LEN_MAX];
    struct stat info;
    if (!folder_of(path, folder)) return refuse(why, OUTCOME_FAILED, "The path is too long.");
    if (lstat(folder, &info) != 0) return refuse_system(why, "The folder", folder, errno);
    if (S_ISLNK(info.st_mode))
        return refuse(why, OUTCOME_FAILED, "The folder %s is a link; it was not followed.", folder);
    if (info.st_uid != geteuid())
        return refuse(why, OUTCOME_FAILED, "The folder %s belongs to another user.", folder);
    if (info.st_mode & (S_IRWXG | S_IRWXO))
        return refuse(why, OUTCOME_FAILED,
                      "The folder %s is open to others on this machine; close it with:"
                      " chmod 700 %s",
                      folder, folder);
    return true;
}

void guarded_file_close_folder(const char *path)
{
    char folder[PATH_LEN_MAX];
    struct stat info;
    if (folder_of(path, folder) && lstat(folder, &info) == 0 && S_ISDIR(info.st_mode) &&
        info.st_uid == geteuid() && (info.st_mode & (S_IRWXG | S_IRWXO)))
        chmod(folder, S_IRWXU);
}

static bool read_whole(int file, void *out, size_t len_max, size_t *len)
{
    size_t got = 0;
    while (got < len_max) {
        ssize_t part = read(file, (char *)out + got, len_max - got);
        if (part < 0 && errno == EINTR) continue;
        if (part < 0) return false;
        if (part == 0) break;
        got += (size_t)part;
    }
    *len = got;
    return true;
}

bool guarded_file_read(const char *path, const char *what, void *out, size_t len_max, size_t *len,
                       struct refusal *why)
{
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return errno == ELOOP ? refuse(why, OUTCOME_FAILED, "%s %s is a link; it was not followed.",
                                       what, path)
                              : refuse_system(why, what, path, errno);
    struct stat info;
    bool good = fstat(file, &info) == 0 && check_guarded(&info, path, what, why);
    if (good && !read_whole(file, out, len_max, len)) good = refuse_system(why, what, path, errno);
    close(file);
    return good;
}

static bool write_whole(int file, str bytes)
{
    while (bytes.len > 0) {
        ssize_t part = write(file, bytes.ptr, bytes.len);
        if (part < 0 && errno == EINTR) continue;
        if (part <= 0) return false;
        bytes = str_slice(bytes, (size_t)part, bytes.len);
    }
    return fsync(file) == 0;
}

/* So that the name itself, too, is there after a power cut. */
void guarded_file_sync_folder(const char *path)
{
    char folder[PATH_LEN_MAX];
    if (!folder_of(path, folder)) return;
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    fsync(file);
    close(file);
}

bool guarded_file_write_new(const char *path, const char *what, str bytes, struct refusal *why)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0 && errno == EEXIST)
        return refuse(why, OUTCOME_FAILED, "%s %s is there already; it was left alone.", what,
                      path);
    if (file < 0) return refuse_system(why, what, path, errno);
    bool good = write_whole(file, bytes);
    int error = errno;
    close(file);
    if (!good) {
        unlink(path);
        return refuse_system(why, what, path, error);
    }
    guarded_file_sync_folder(path);
    return true;
}

bool guarded_file_write(const char *path, const char *what, str bytes, struct refusal *why)
{
    char fresh[PATH_LEN_MAX];
    int len = snprintf(fresh, sizeof fresh, "%s.new-%ld", path, (long)getpid());
    if (len < 0 || (size_t)len >= sizeof fresh)
        return refuse(why, OUTCOME_FAILED, "The path is too long.");
    unlink(fresh);
    if (!guarded_file_write_new(fresh, what, bytes, why)) return false;
    if (rename(fresh, path) != 0) {
        int error = errno;
        unlink(fresh);
        return refuse_system(why, what, path, error);
    }
    guarded_file_sync_folder(path);
    return true;
}
