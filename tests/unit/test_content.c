/* test_content.c - what content holds, how it is found, and what its checks refuse. */
#include "content.h"
#include "content_check.h"
#include "content_style.h"
#include "content_write.h"
#include "test.h"

static const struct content *english(void)
{
    return content_in(S("en"));
}

TEST(content_of_a_language_without_content_is_english)
{
    CHECK_STR(content_in(S("en-GB"))->lang, S("en"));
    CHECK_STR(content_in(S("xx"))->lang, S("en"));
    CHECK_STR(content_in(S(""))->lang, S("en"));
}

TEST(content_is_found_by_id_and_feelings_by_name_too)
{
    const struct content *content = english();
    for (size_t i = 0; i < content->feeling_count; i++) {
        const struct content_feeling *feeling = &content->feelings[i];
        CHECK_TRUE(content_find_feeling(content, feeling->id) == feeling);
        CHECK_TRUE(content_find_feeling(content, feeling->name) == feeling);
    }
    CHECK_STR(content_find_feeling(content, S("Can't Tell"))->id, S("cant-tell"));
    CHECK_TRUE(content_find_feeling(content, S("no such word")) == NULL);
    CHECK_TRUE(content_find_practice(content, S("five-senses")) != NULL);
    CHECK_TRUE(content_find_practice(content, S("")) == NULL);
    CHECK_STR(content_find_country(content, S("GB"))->name, S("United Kingdom"));
    CHECK_STR(content_find_safety_answer(content, S("no"))->name, S("No"));
}

TEST(content_feelings_lie_in_their_families_from_faint_to_strong)
{
    const struct content *content = english();
    size_t seen = 0;
    CHECK_INT(content->family_count, 9);
    CHECK_TRUE(content->feeling_count >= 120);
    for (size_t i = 0; i < content->family_count; i++) {
        const struct content_family *family = &content->families[i];
        CHECK_TRUE(family->feeling_count >= 8);
        for (size_t j = 0; j < family->feeling_count; j++, seen++) {
            CHECK_TRUE(family->feelings[j].family == family);
            CHECK_TRUE(family->feelings[j].gloss.len > 0);
            if (j > 0) CHECK_TRUE(family->feelings[j].strength >= family->feelings[j - 1].strength);
        }
    }
    CHECK_INT(seen, content->feeling_count);
    const struct content_family *numb = content_find_family(content, S("numb"));
    CHECK_TRUE(numb->way_in == content_find_practice(content, S("through-the-senses")));
}

TEST(content_questionnaire_is_the_one_that_records_and_scores_know)
{
    static const char reversed[] = "010011010011010011010011";
    const struct content *content = english();
    CHECK_INT(content->item_count, 24);
    for (size_t i = 0; i < 24; i++) {
        char memory[4];
        struct buf id = buf_over(memory, sizeof memory);
        buf_format(&id, "%c%zu", i < 12 ? 's' : 'c', i % 12 + 1);
        CHECK_STR(content->items[i].id, buf_str(&id));
        CHECK_INT(content->items[i].reversed, reversed[i] == '1');
        CHECK_TRUE(content->items[i].facet == &content->facets[i / 3]);
        CHECK_TRUE(content->facets[i / 3].axis == &content->axes[i / 12]);
    }
    for (size_t i = 0; i < content->answer_count; i++) CHECK_INT(content->answers[i].value, i);
    static const str regions[] = {STR_INIT("grounded-and-close"), STR_INIT("leaning-on-others"),
                                  STR_INIT("keeping-distance"), STR_INIT("hard-patch"),
                                  STR_INIT("in-the-middle")};
    for (size_t i = 0; i < COUNT(regions); i++)
        CHECK_TRUE(content_find_region(content, regions[i]) == &content->regions[i]);
}

TEST(content_scales_name_every_step)
{
    static const struct {
        str id;
        int min, max;
    } named[] = {
        {STR_INIT("mood"), -5, 5}, {STR_INIT("energy"), -5, 5}, {STR_INIT("solid"), 0, 10}};
    for (size_t i = 0; i < COUNT(named); i++) {
        const struct content_scale *scale = content_scale(english(), named[i].id);
        for (int value = named[i].min; value <= named[i].max; value++)
            CHECK_INT(content_level(scale, value)->value, value);
        CHECK_TRUE(content_level(scale, named[i].min - 1) == NULL);
        CHECK_TRUE(content_level(scale, named[i].max + 1) == NULL);
    }
    CHECK_TRUE(content_level(content_scale(english(), S("urge")), 3) == NULL);
}

TEST(content_practices_end_in_the_world_and_breathing_has_its_card)
{
    const struct content *content = english();
    for (size_t i = 0; i < content->practice_count; i++) {
        const struct content_practice *practice = &content->practices[i];
        CHECK_TRUE(practice->then.len > 0 && practice->when_not.len > 0);
        CHECK_TRUE(practice->step_count > 0);
    }
    CHECK_TRUE(content->breathing_count >= 3);
    for (size_t i = 0; i < content->breathing_count; i++) {
        const struct content_breathing *breathing = &content->breathings[i];
        bool paced = false;
        for (size_t j = 0; j < breathing->practice->step_count; j++)
            paced |= breathing->practice->steps[j].breathing == breathing;
        CHECK_TRUE(paced);
        CHECK_INT(breathing->phases[0].kind, PHASE_IN);
    }
    CHECK_INT(content_find_breathing(content, S("even"))->phases[0].duration_ms, 5500);
    const struct content_practice *pull = content_find_practice(content, S("wait-out-an-urge"));
    CHECK_INT(pull->not_for, 1 << (content_find_region(content, S("keeping-distance")) -
                                   content->regions));
}

TEST(content_practices_belong_to_one_of_seven_strategies)
{
    const struct content *content = english();
    static const str ids[] = {
        STR_INIT("self-awareness"),   STR_INIT("self-compassion"), STR_INIT("life-outside"),
        STR_INIT("boundaries"),       STR_INIT("regulation"),      STR_INIT("secure-attachment"),
        STR_INIT("self-trust"),
    };
    CHECK_INT(content->strategy_count, COUNT(ids));
    for (size_t i = 0; i < COUNT(ids); i++)
        CHECK_TRUE(content_find_strategy(content, ids[i]) != NULL);
    for (size_t i = 0; i < content->strategy_count; i++) {
        size_t open = 0;
        for (size_t j = 0; j < content->practice_count; j++) {
            const struct content_practice *practice = &content->practices[j];
            open += practice->strategy == &content->strategies[i] && !practice->gated &&
                    !practice->of_now;
        }
        CHECK_TRUE(open >= 3);
    }
}

TEST(content_what_is_offered_to_someone_keeping_distance_is_never_about_being_alone)
{
    const struct content *content = english();
    uint32_t distance = UINT32_C(1)
                        << (content_find_region(content, S("keeping-distance")) - content->regions);
    CHECK_TRUE(content_find_practice(content, S("an-hour-of-my-own"))->not_for & distance);
    static const str towards[] = {STR_INIT("reaching-out"), STR_INIT("asking-for-company"),
                                  STR_INIT("letting-help-in"), STR_INIT("an-old-thread")};
    for (size_t i = 0; i < COUNT(towards); i++)
        CHECK_TRUE(!(content_find_practice(content, towards[i])->not_for & distance));
    CHECK_TRUE(content_find_practice(content, S("listening"))->gated);
    CHECK_TRUE(content_find_practice(content, S("forgiving-someone"))->gated);
}

TEST(content_moments_have_a_way_through_that_rates_before_and_after)
{
    const struct content *content = english();
    CHECK_INT(content->moment_count, 5);
    for (size_t i = 0; i < content->moment_count; i++) {
        const struct content_practice *way = content->moments[i].way;
        bool feelings = false, needs = false;
        CHECK_TRUE(way->of_now && !way->gated);
        CHECK_TRUE(str_find(way->steps[0].fills, S("practice.before")) >= 0);
        CHECK_STR(way->steps[way->step_count - 1].fills, S("practice.after"));
        for (size_t j = 0; j < way->step_count; j++) {
            feelings |= str_equal(way->steps[j].fills, S("practice.feelings"));
            needs |= str_equal(way->steps[j].fills, S("practice.needs"));
        }
        CHECK_TRUE(feelings && needs);
    }
}

TEST(content_countries_give_an_emergency_number_first)
{
    const struct content *content = english();
    CHECK_TRUE(content->country_count >= 30);
    for (size_t i = 0; i < content->country_count; i++) {
        const struct content_country *country = &content->countries[i];
        CHECK_INT(country->helplines[0].kind, HELP_KIND_EMERGENCY);
        for (size_t j = 0; j < country->helpline_count; j++) {
            const struct content_helpline *line = &country->helplines[j];
            CHECK_TRUE(line->country == country);
            CHECK_INT(line->seen.len, 10);
            CHECK_INT(line->kind == HELP_KIND_EMERGENCY, line->confidence == CONFIDENCE_UNRATED);
        }
    }
}

TEST(content_passages_that_pages_name_are_there)
{
    static const str named[] = {
        STR_INIT("questionnaire-intro"), STR_INIT("questionnaire-answering"),
        STR_INIT("position-cloud"),      STR_INIT("position-between"),
        STR_INIT("position-unanswered"), STR_INIT("safety-intro"),
        STR_INIT("safety-done"),         STR_INIT("safety-ended"),
        STR_INIT("safety-page"),         STR_INIT("quiet-line"),
        STR_INIT("own-behaviour"),       STR_INIT("crisis-page"),
        STR_INIT("helplines-checked"),   STR_INIT("helplines-none"),
    };
    for (size_t i = 0; i < COUNT(named); i++)
        CHECK_TRUE(content_passage(english(), named[i])->body.len > 0);
}

static void ask_for_no_passage(void *context)
{
    (void)context;
    content_passage(english(), S("no such passage"));
}

TEST(content_passage_that_is_not_there_is_a_bug)
{
    CHECK_TRUE(test_panics(ask_for_no_passage, NULL));
}

TEST(content_next_paragraph_walks_a_body)
{
    str rest = S("one\n- a\n- b\n\ntwo"), paragraph;
    CHECK_TRUE(content_next_paragraph(&rest, &paragraph));
    CHECK_STR(paragraph, S("one\n- a\n- b"));
    CHECK_TRUE(content_next_paragraph(&rest, &paragraph));
    CHECK_STR(paragraph, S("two"));
    CHECK_TRUE(!content_next_paragraph(&rest, &paragraph));
}

/* The complaints about one file's text. */
static str complaints_about(struct arena *arena, str text)
{
    static struct source source;
    source = source_new(arena);
    source_read(&source, S("f.txt"), text, arena);
    content_check(&source);
    style_check(&source, S("# words\nneedy | it hurts\ndiagnos* | not ours\n"), true);
    return buf_str(&source.complaints);
}

enum { ROOM = 16 * 1024 * 1024 };

TEST(content_source_joins_lines_and_parts_paragraphs)
{
    struct arena arena = test_arena(ROOM);
    struct source source = source_new(&arena);
    source_read(&source, S("f.txt"),
                S("# a comment\npassage: a\ntitle: One\n  and two\nbody:\n  First\n  line.\n"
                  "  - item\n# between\n  - item\n    goes on\n\n  Last.\n"),
                &arena);
    CHECK_INT(source.complaint_count, 0);
    CHECK_INT(source.block_count, 1);
    CHECK_STR(block_value(&source.blocks[0], "title"), S("One and two"));
    CHECK_STR(block_value(&source.blocks[0], "body"),
              S("First line.\n- item\n- item goes on\n\nLast."));
    CHECK_STR(block_value(&source.blocks[0], "none"), S(""));
}

TEST(content_complaints_name_file_line_and_matter)
{
    static const struct {
        str text, complaint;
    } wrong[] = {
        {STR_INIT("need: a\ngloss: b"),
         STR_INIT("f.txt:1: The last line of the file does not end.")},
        {STR_INIT("gloss: b\n"), STR_INIT("f.txt:1: \"gloss\" stands before the first block.")},
        {STR_INIT("need: a\nglos: b\n"),
         STR_INIT("f.txt:2: A block \"need\" has no key \"glos\".")},
        {STR_INIT("need: a\n"), STR_INIT("f.txt:1: need \"a\" lacks its \"gloss\".")},
        {STR_INIT("need: a\ngloss: b\ngloss: c\n"), STR_INIT("f.txt:3: \"gloss\" stands twice")},
        {STR_INIT("need: a\ngloss: b\nneed: a\ngloss: b\n"),
         STR_INIT("f.txt:3: need \"a\" stands twice, first in f.txt, line 1.")},
        {STR_INIT("need: a b\ngloss: c\n"), STR_INIT("f.txt:1: An id is")},
        {STR_INIT("need: a\ngloss:\n"), STR_INIT("f.txt:2: This value is empty.")},
        {STR_INIT("need: a\n\tgloss: b\n"), STR_INIT("f.txt:2: This line holds a tab")},
        {STR_INIT("need: a\ngloss: \xff\n"), STR_INIT("f.txt:2: This line is not UTF-8.")},
        {STR_INIT("need: a \n"), STR_INIT("f.txt:1: This line ends with a space.")},
        {STR_INIT("need: a\ngloss:b\n"), STR_INIT("f.txt:2: A space is missing")},
        {STR_INIT("  a\n"), STR_INIT("f.txt:1: This indented line continues nothing.")},
        {STR_INIT("what is this\n"), STR_INIT("f.txt:1: Here a line \"key: value\"")},
        {STR_INIT("need: a\ngloss: b\n\n  c\n"), STR_INIT("f.txt:2: This text is one paragraph")},
        {STR_INIT("feeling: a\n"),
         STR_INIT("f.txt:1: \"feeling\" belongs under a block \"family\".")},
        {STR_INIT("family: a\nway-in: b\n"), STR_INIT("f.txt:2: There is no practice \"b\".")},
        {STR_INIT("prompt: a\nminutes: 61\n"), STR_INIT("f.txt:2: This number is not")},
        {STR_INIT("prompt: a\nminutes: few\n"), STR_INIT("f.txt:2: This number is not")},
        {STR_INIT("prompt: a\ngated: perhaps\n"), STR_INIT("f.txt:2: Here stands yes or no.")},
        {STR_INIT("prompt: a\nserves: x\n"), STR_INIT("f.txt:2: There is no facet \"x\".")},
        {STR_INIT("practice: a\nevidence: hope\n"),
         STR_INIT("f.txt:2: \"hope\" is none of: trial custom common-sense.")},
        {STR_INIT("need: a\ngloss: Be calm!\n"), STR_INIT("f.txt:2: An exclamation mark")},
        {STR_INIT("need: a\ngloss: You seem Needy.\n"),
         STR_INIT("f.txt:2: \"needy\" is not used: it hurts.")},
        {STR_INIT("need: a\ngloss: A diagnosis.\n"), STR_INIT("f.txt:2: \"diagnos*\" is not used")},
        {STR_INIT("need: a\ngloss: a b c d e f g h i j k l m n o p q r s t u v w x y z\n"),
         STR_INIT("f.txt:2: A sentence has 26 words; 25 are the most.")},
        {STR_INIT("need: a\ngloss: Institutional internationalization necessitates categories.\n"),
         STR_INIT("f.txt:1: This file reads at grade")},
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct arena arena = test_arena(ROOM);
        str found = complaints_about(&arena, wrong[i].text);
        if (str_find(found, wrong[i].complaint) < 0) CHECK_STR(found, wrong[i].complaint);
    }
}

TEST(content_rules_refuse_what_does_not_fit_together)
{
    static const struct {
        str text, complaint;
    } wrong[] = {
        {STR_INIT("family: f\nfeeling: a\nstrength: 2\nfeeling: b\nstrength: 1\n"),
         STR_INIT("f.txt:4: feeling \"b\": A family goes from faint (1) to strong (3).")},
        {STR_INIT("family: f\nfeeling: a\nfeeling: b\nname: A\n"),
         STR_INIT("f.txt:3: feeling \"b\": This word stands twice.")},
        {STR_INIT("axis: a\n"), STR_INIT("f.txt:1: axis \"a\": An axis has 4 facets.")},
        {STR_INIT("country: XX\n"), STR_INIT("This is no country of ISO 3166-1.")},
        {STR_INIT("country: GB\n"), STR_INIT("An emergency number is missing.")},
        {STR_INIT("country: GB\nhelpline: a\nfor: abuse\nconfidence: C\n"),
         STR_INIT("f.txt:4: \"C\" is none of: A B unrated.")},
        {STR_INIT("country: GB\nhelpline: a\nfor: abuse\nconfidence: unrated\n"),
         STR_INIT("Emergency numbers are unrated, and no other line is.")},
        {STR_INIT("country: GB\ncalling: 44\nhelpline: a\nnumber: 0808 1\ndial: +33808123456\n"),
         STR_INIT("\"dial\" belongs to another country.")},
        {STR_INIT("country: GB\ncalling: 44\nhelpline: a\nnumber: 0808 200\ndial: +44808123456\n"),
         STR_INIT("\"number\" and \"dial\" differ.")},
        {STR_INIT("country: GB\nhelpline: a\nnumber: 116 123\ndial: 116124\n"),
         STR_INIT("\"number\" and \"dial\" differ.")},
        {STR_INIT("country: GB\nhelpline: a\ndial: 0808-2000\n"), STR_INIT("\"dial\" is +country")},
        {STR_INIT("country: GB\nhelpline: a\nseen: yesterday\n"), STR_INIT("\"seen\" is no day.")},
        {STR_INIT("country: GB\nhelpline: a\nseen: 2026-11-21\ndated: May\n"),
         STR_INIT("\"dated\" is no date.")},
        {STR_INIT("practice: p\n"), STR_INIT("A practice has a step.")},
        {STR_INIT("practice: p\nevidence: trial\n"), STR_INIT("A trial has a source.")},
        {STR_INIT("practice: p\nstep: timer\nsay: Wait.\n"), STR_INIT("lacks a key")},
        {STR_INIT("practice: p\nstep: text\nseconds: 20\n"), STR_INIT("a key too many")},
        {STR_INIT("practice: p\nstep: choice\nask: What?\noption: a\nname: A\n"),
         STR_INIT("A choice has two options at least")},
        {STR_INIT("breathing: b\nphase: in\nseconds: 4\n"), STR_INIT("A breath takes 6 to 20")},
        {STR_INIT("scale: s\nmin: 0\nmax: 3\nlevel: 0\nlevel: 2\n"), STR_INIT("one by one")},
        {STR_INIT("scale: s\nmin: 0\nmax: 3\nlevel: 0\nlevel: 1\n"),
         STR_INIT("A level is missing")},
        {STR_INIT("practice: p\ngated: yes\nmoment: m\noffer: p\n"),
         STR_INIT("A moment offers no gated practice.")},
        {STR_INIT("collection: c\n"), STR_INIT("A collection has an idea.")},
        {STR_INIT("collection: c\nidea: a\ntext: Ask your partner.\n"),
         STR_INIT("An idea that speaks of a partner is gated.")},
        {STR_INIT("look: l\nlook-question: q\nlook-answer: 0\nlook-answer: 1\n"),
         STR_INIT("A question has three answers at least.")},
        {STR_INIT("look: l\nlook-question: q\nlook-answer: 1\nlook-answer: 2\nlook-answer: 3\n"),
         STR_INIT("Answer 0 says that one can't tell.")},
        {STR_INIT("safety-answer: no\n"), STR_INIT("There are 4 safety answers.")},
        {STR_INIT("safety-question: a\n"), STR_INIT("One safety question ends the check.")},
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct arena arena = test_arena(ROOM);
        str found = complaints_about(&arena, wrong[i].text);
        if (str_find(found, wrong[i].complaint) < 0) CHECK_STR(found, wrong[i].complaint);
    }
}

TEST(content_block_may_allow_a_word)
{
    struct arena arena = test_arena(ROOM);
    str found = complaints_about(&arena, S("need: a\nallow: needy\ngloss: Not needy.\n"));
    CHECK_TRUE(str_find(found, S("is not used")) < 0);
}

TEST(content_is_written_as_c_whatever_it_holds)
{
    struct arena arena = test_arena(ROOM);
    struct source source = source_new(&arena);
    source_read(&source, S("f.txt"),
                S("passage: a\nbody:\n  Say \"what?\?!\" \\ now.\n\n  \xc3\x89t\xc3\xa9.\n"),
                &arena);
    struct buf out = buf_new(&arena, 4096);
    content_write(&out, &source, S("en"), arena);
    CHECK_TRUE(str_find(buf_str(&out), S("\n\"a\\0\"\n\"Say \\\"what?\\?!\\\" \\\\ now.\\n\\n"
                                         "\xc3\x89t\xc3\xa9.\\0\"\n")) > 0);
    CHECK_TRUE(str_find(buf_str(&out), S(".body = {texts + 2, 28},\n")) > 0);
    CHECK_TRUE(str_find(buf_str(&out), S("const struct content content_en PART(")) > 0);
}

TEST(style_counts_syllables_as_spoken)
{
    static const struct {
        str word;
        int count;
    } known[] = {
        {STR_INIT("a"), 1},        {STR_INIT("the"), 1},      {STR_INIT("make"), 1},
        {STR_INIT("table"), 2},    {STR_INIT("asked"), 1},    {STR_INIT("wanted"), 2},
        {STR_INIT("makes"), 1},    {STR_INIT("places"), 2},   {STR_INIT("being"), 2},
        {STR_INIT("quiet"), 2},    {STR_INIT("someone"), 2},  {STR_INIT("feeling"), 2},
        {STR_INIT("breathe"), 1},  {STR_INIT("reassure"), 3}, {STR_INIT("situation"), 4},
        {STR_INIT("afraid"), 2},   {STR_INIT("emergency"), 4}, {STR_INIT("people"), 2},
    };
    for (size_t i = 0; i < COUNT(known); i++) {
        if (style_count_syllables(known[i].word) == known[i].count) continue;
        CHECK_STR(known[i].word, S("as many syllables as it has"));
    }
}

TEST(style_grade_is_flesch_and_kincaid)
{
    /* 5 words, 2 sentences, 6 syllables. */
    struct reading reading = {0};
    reading_add(&reading, S("Sit down. Breathe out slowly."));
    CHECK_INT(reading.words, 5);
    CHECK_INT(reading.sentences, 2);
    CHECK_INT(reading.syllables, 6);
    CHECK_NEAR(reading_grade(reading), 0.39 * 5 / 2 + 11.8 * 6 / 5 - 15.59, 1e-12);
    CHECK_NEAR(reading_grade((struct reading){0}), 0, 0);
}

TEST(style_sentences_end_where_they_are_heard_to_end)
{
    CHECK_INT(style_longest_sentence(S("One two. Three, four five? \"Six.\" 5.5 seconds")), 3);
    CHECK_INT(style_longest_sentence(S("- one two\n- three")), 2);
    CHECK_INT(style_longest_sentence(S("")), 0);
    CHECK_TRUE(style_holds(S("You MUST go"), S("must")));
    CHECK_TRUE(!style_holds(S("mustard"), S("must")));
    CHECK_TRUE(style_holds(S("mustard"), S("must*")));
    CHECK_TRUE(!style_holds(S("a"), S("longer")));
}
