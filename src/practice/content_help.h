/* content_help.h - where else help is to be had: help lines, professional help, the library.
 *
 * Floor 2. A part of content.h, which says what tables and texts are like.
 */
#ifndef CONTENT_HELP_H
#define CONTENT_HELP_H

#include "base.h"

struct content_practice;

/* What stands behind something that is said to help. */
enum content_evidence {
    EVIDENCE_TRIAL,        /* tested in trials; `standing` says what they found and did not */
    EVIDENCE_CUSTOM,       /* long handed down, or widely taught, little tested */
    EVIDENCE_COMMON_SENSE, /* ours, or anyone's */
};

/* Help lines. Never shipped: a number of confidence C, or hours that sources do not agree on. */

enum content_help_kind {
    HELP_KIND_EMERGENCY,
    HELP_KIND_ABUSE,
    HELP_KIND_CRISIS,
    HELP_KIND_PERPETRATOR, /* for people who worry about what they do to others */
};

enum content_confidence {
    CONFIDENCE_A,       /* the service's own page, or a government's */
    CONFIDENCE_B,       /* press, charities, several independent pages */
    CONFIDENCE_UNRATED, /* emergency numbers only: widely published, not looked up one by one */
};

struct content_helpline {
    str id;
    enum content_help_kind kind;
    str name;
    str number;   /* as people write it */
    str dial;     /* for "tel:": +441234567890, or a short code such as 116123 or #8008 */
    str messages; /* how to write instead of speaking, or empty */
    str hours;    /* or empty: not known well enough */
    str note;     /* or empty */
    enum content_confidence confidence;
    str source;
    str dated;    /* the source's own date, 2013 or 2023-12 or 2023-12-08, or empty */
    str seen;     /* the day that the source was looked at */
    const struct content_country *country;
};

/* After so many days without anyone having looked, a page says so: lines move, and a wrong number
 * is a danger. */
enum { HELPLINE_STALE_DAYS = 365 };

struct content_country {
    str id; /* ISO 3166-1 alpha-2: "GB" */
    str name;
    str calling; /* what numbers from abroad begin with, without the "+": "44" */
    str note; /* or empty */
    const struct content_helpline *helplines; /* emergency numbers first */
    size_t helpline_count;
};

/* The library: short pages to read, each with what stands behind it. */

enum content_topic { TOPIC_IDEAS, TOPIC_CHALLENGES, TOPIC_QUESTIONS, TOPIC_ELSEWHERE };

enum { CONTENT_TOPIC_COUNT = TOPIC_ELSEWHERE + 1 };

struct content_section {
    str id;
    str title;
    str body;
};

struct content_reference {
    str id;
    str text; /* as it is found in a library: not translated */
};

struct content_try {
    const struct content_practice *practice;
};

struct content_see {
    str path; /* a page of the program: "/circle" */
    str name;
};

struct content_article {
    str id;
    str title;
    enum content_topic topic;
    str summary;
    str sure;        /* how sure this is, and what is not known */
    uint32_t serves; /* bit i: content->facets[i] */
    bool gated;      /* absent until the safety gate is open */
    const struct content_section *sections;
    size_t section_count;
    const struct content_reference *references;
    size_t reference_count;
    const struct content_try *tries;
    size_t try_count;
    const struct content_see *sees;
    size_t see_count;
};

/* A kind of professional help. */
struct content_approach {
    str id;
    str name;     /* in plain words */
    str known_as; /* the words on the door */
    str what;
    str fits;     /* which patterns it is known for */
    str when_not; /* when it is wrong, or empty */
    str session;  /* what it is like */
    enum content_evidence evidence;
    str standing;
    str source; /* of trials, or empty */
    bool gated; /* absent until the safety gate is open */
};

/* A short look at something: a few questions with worded answers. Records of kind `answers` hold
 * the look's id as their form, and each question's id with the value of the answer. */

struct content_look_answer {
    int value; /* 0..9, for good: notebooks hold it */
    str name;
    str reply; /* what it may mean, or empty */
};

struct content_look_question {
    str id;
    str ask;
    str hint; /* or empty */
    const struct content_look_answer *look_answers;
    size_t look_answer_count;
};

struct content_look {
    str id;
    str title;
    str body;
    const struct content_look_question *look_questions;
    size_t look_question_count;
};

#endif
