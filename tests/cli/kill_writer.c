/* kill_writer.c - kill -9 during writes: whatever was acknowledged must be there afterwards.
 *
 * usage: kill_writer EVENKEEL ROUNDS
 *
 * The notebook is $EVENKEEL_NOTEBOOK. Each round starts `add`, waits for a random part of the time
 * that it usually takes, and kills it. An id that came out of it before it died is an
 * acknowledgement. At the end every acknowledged record must be listed.
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ID_LEN = 36, ROUNDS_MAX = 100000, TIMED_ROUNDS = 20 };

static char acknowledged[ROUNDS_MAX][ID_LEN + 1];

static double now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static void sleep_us(double us)
{
    struct timespec wait = {.tv_sec = (time_t)(us / 1e6)};
    wait.tv_nsec = (long)((us - (double)wait.tv_sec * 1e6) * 1e3);
    nanosleep(&wait, NULL);
}

/* Starts `add`; *output is what it prints. */
static pid_t start(const char *evenkeel, int round, int *output)
{
    int ends[2];
    char text[64];
    if (pipe(ends) != 0) exit(2);
    snprintf(text, sizeof text, "text=round %d", round);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execl(evenkeel, evenkeel, "add", "note", text, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    *output = ends[0];
    return child;
}

static bool read_id(int output, char id[ID_LEN + 1])
{
    char text[128];
    size_t len = 0;
    ssize_t got;
    while (len < sizeof text && (got = read(output, text + len, sizeof text - len)) > 0)
        len += (size_t)got;
    close(output);
    if (len != ID_LEN + 1 || text[ID_LEN] != '\n') return false;
    memcpy(id, text, ID_LEN);
    id[ID_LEN] = '\0';
    return true;
}

static double usual_us(const char *evenkeel, size_t *count)
{
    double begin = now_us();
    for (int i = 0; i < TIMED_ROUNDS; i++) {
        int output;
        pid_t child = start(evenkeel, -i, &output);
        if (read_id(output, acknowledged[*count])) ++*count;
        waitpid(child, NULL, 0);
    }
    return (now_us() - begin) / TIMED_ROUNDS;
}

static int compare(const void *a, const void *b)
{
    return strcmp(a, b);
}

/* How many of the acknowledged ids `list` does not print. */
static size_t count_lost(const char *evenkeel, size_t count, size_t *listed)
{
    char command[4200], line[70000];
    bool *seen = calloc(count + 1, sizeof *seen);
    snprintf(command, sizeof command, "'%s' list", evenkeel);
    FILE *list = popen(command, "r");
    if (list == NULL || seen == NULL) exit(2);
    qsort(acknowledged, count, sizeof acknowledged[0], compare);
    while (fgets(line, sizeof line, list) != NULL) {
        line[ID_LEN] = '\0';
        ++*listed;
        char(*at)[ID_LEN + 1] = bsearch(line, acknowledged, count, sizeof acknowledged[0], compare);
        if (at != NULL) seen[at - acknowledged] = true;
    }
    pclose(list);
    size_t lost = 0;
    for (size_t i = 0; i < count; i++) lost += !seen[i];
    free(seen);
    return lost;
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 3) return 2;
    const char *evenkeel = arguments[1];
    int rounds = atoi(arguments[2]), killed = 0;
    size_t count = 0, listed = 0;
    double usual = usual_us(evenkeel, &count);
    srand(1);
    for (int i = 0; i < rounds; i++) {
        int output, status;
        pid_t child = start(evenkeel, i, &output);
        sleep_us(usual * 1.1 * (rand() / (RAND_MAX + 1.0)));
        kill(child, SIGKILL);
        if (read_id(output, acknowledged[count])) count++;
        waitpid(child, &status, 0);
        killed += WIFSIGNALED(status) != 0;
    }
    size_t lost = count_lost(evenkeel, count, &listed);
    printf("%d rounds, %d killed, %zu acknowledged, %zu listed, %zu lost, %.0f us usually\n",
           rounds, killed, count, listed, lost, usual);
    return lost != 0;
}
