/* test_wire.c - our reader of messages against nanopb's. */
#include "wire.h"

#include <pb_decode.h>

#include "test.h"

/* Whether nanopb reads the whole as items, and how many. */
static bool nanopb_reads(str bytes, size_t *count)
{
    pb_istream_t in = pb_istream_from_buffer((const pb_byte_t *)bytes.ptr, bytes.len);
    *count = 0;
    while (in.bytes_left > 0) {
        pb_wire_type_t type;
        uint32_t number;
        bool eof;
        if (!pb_decode_tag(&in, &type, &number, &eof) || number == 0) return false;
        if (type == PB_WT_VARINT) {
            uint64_t value;
            if (!pb_decode_varint(&in, &value)) return false;
        } else if (!pb_skip_field(&in, type)) {
            return false;
        }
        ++*count;
    }
    return true;
}

TEST(wire_reads_what_nanopb_reads)
{
    static const uint8_t likely[] = {0x08, 0x10, 0x12, 0x1a, 0x80, 0x81, 0x01, 0x02, 0x03,
                                     0x00, 0x77, 0x87, 0x0d, 0x09, 0x0b, 0xba, 0x06};
    uint64_t seed = 13;
    int whole = 0;
    for (int round = 0; round < 200000; round++) {
        char room[24];
        size_t len = test_random(&seed) % sizeof room, count = 0, theirs;
        for (size_t i = 0; i < len; i++) {
            uint64_t random = test_random(&seed);
            uint8_t byte = (uint8_t)(random % 4 ? likely[random / 4 % COUNT(likely)] : random >> 8);
            /* Nanopb takes a tag or length that ends like a negative number; ours refuses it. */
            room[i] = (char)((byte & 0x78) == 0x78 ? 0 : byte);
        }
        str bytes = {room, len};
        struct wire wire = wire_over(bytes);
        size_t raw = 0;
        for (struct wire_item item; wire_next(&wire, &item); count++) raw += item.raw.len;
        bool reads = nanopb_reads(bytes, &theirs);
        CHECK_INT(!wire.failed, reads);
        if (!reads || wire.failed) continue;
        CHECK_INT(count, theirs);
        CHECK_INT(raw, len);
        whole++;
    }
    CHECK_TRUE(whole > 5000);
}

TEST(wire_varints_agree_with_nanopb)
{
    uint64_t seed = 17;
    for (int round = 0; round < 100000; round++) {
        char room[12];
        for (size_t i = 0; i < sizeof room; i++)
            room[i] = (char)(test_random(&seed) | (test_random(&seed) % 8 ? 0x80 : 0));
        struct wire wire = wire_over((str){room, sizeof room});
        pb_istream_t in = pb_istream_from_buffer((const pb_byte_t *)room, sizeof room);
        uint64_t ours = 0, theirs = 0;
        bool read = wire_take_varint(&wire, &ours);
        CHECK_INT(read, pb_decode_varint(&in, &theirs));
        if (!read) continue;
        CHECK_TRUE(ours == theirs);
        CHECK_INT(wire.end - wire.at, in.bytes_left);
    }
}

TEST(wire_signed_is_zigzag)
{
    CHECK_INT(wire_signed(0), 0);
    CHECK_INT(wire_signed(1), -1);
    CHECK_INT(wire_signed(2), 1);
    CHECK_INT(wire_signed(UINT64_MAX), INT64_MIN);
    CHECK_INT(wire_signed(UINT64_MAX - 1), INT64_MAX);
}
