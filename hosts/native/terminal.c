#include "terminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "str.h"

enum { WIDTH_MIN = 40, WIDTH_MAX = 100, WIDTH_USUAL = 80 };

bool terminal_can_ask(void)
{
    int file = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (file < 0) return false;
    close(file);
    return true;
}

static bool put(int file, const char *text)
{
    size_t len = strlen(text);
    return write(file, text, len) == (ssize_t)len;
}

/* Byte by byte, so that nothing beyond the line is taken or left in a buffer. */
static bool read_line(int file, char *out, size_t size)
{
    size_t len = 0;
    char c;
    ssize_t got;
    while ((got = read(file, &c, 1)) == 1 && c != '\n') {
        if (len < size) out[len] = c;
        len++;
    }
    out[len < size ? len : size - 1] = '\0';
    return len < size && (got == 1 || len > 0);
}

bool terminal_ask(const char *prompt, char *out, size_t size)
{
    int file = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (file < 0) return false;
    bool good = put(file, prompt) && put(file, " ") && read_line(file, out, size);
    close(file);
    return good;
}

static volatile sig_atomic_t caught;

static void catch_signal(int number)
{
    caught = number;
}

/* An interrupt ends the question, and takes effect once the terminal shows again what is typed. */
bool terminal_ask_hidden(const char *prompt, char *out, size_t size)
{
    static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};
    struct sigaction before[COUNT(ending)];
    const struct sigaction catching = {.sa_handler = catch_signal};
    struct termios shown, hidden;
    int file = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (file < 0) return false;
    bool good = tcgetattr(file, &shown) == 0;
    caught = 0;
    if (good) {
        for (size_t i = 0; i < COUNT(ending); i++) sigaction(ending[i], &catching, &before[i]);
        hidden = shown;
        hidden.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(file, TCSAFLUSH, &hidden);
        good = put(file, prompt) && put(file, " ") && read_line(file, out, size) && caught == 0;
        tcsetattr(file, TCSAFLUSH, &shown);
        good = put(file, "\n") && good;
        for (size_t i = 0; i < COUNT(ending); i++) sigaction(ending[i], &before[i], NULL);
    }
    close(file);
    if (caught != 0) raise(caught);
    return good;
}

bool terminal_confirm(const char *question)
{
    char prompt[512], answer[16];
    snprintf(prompt, sizeof prompt, "%s [y/n]", question);
    return terminal_ask(prompt, answer, sizeof answer) && (answer[0] == 'y' || answer[0] == 'Y');
}

int terminal_width(void)
{
    struct winsize size;
    const char *given = getenv("COLUMNS");
    int64_t width = WIDTH_USUAL;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        width = size.ws_col;
    else if (given != NULL && !str_parse_int(str_of_c(given), &width))
        width = WIDTH_USUAL;
    return (int)(width < WIDTH_MIN ? WIDTH_MIN : width > WIDTH_MAX ? WIDTH_MAX : width);
}
