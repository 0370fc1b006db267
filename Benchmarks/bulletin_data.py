"""Writes the made-up bulletins of Benchmarks/bulletins: the same bytes each time.

usage: bulletin_data.py FOLDER COUNT

Each has front matter of five keys and about 9 KB of plain Markdown in Thai: three headings, six paragraphs with a link,
a strong word and code, a list.
"""

import os
import random
import sys

WORDS = (
    "ราคาข้าวเปลือกเจ้า สัปดาห์นี้ ลดลงเล็กน้อย จากสัปดาห์ก่อน เพราะ ผลผลิต ออกสู่ตลาด export market ปาล์มน้ำมัน "
    "มันสำปะหลัง ข้าวโพด ยางแผ่นดิบ").split()


def paragraph(draws):
    words = " ".join(draws.choice(WORDS) for _ in range(60))
    return f"{words} **สำคัญ** [ที่มา](https://example.org/prices) `code`\n"


def bulletin(number, draws):
    date = f"{2017 + number % 9}-{1 + number % 12:02}-{1 + number % 28:02}"
    parts = []
    for section in range(3):
        parts += [f"## ส่วนที่ {section + 1}\n", paragraph(draws), paragraph(draws)]
    parts.append("- หนึ่ง\n- สอง\n- สาม\n")
    matter = (
        f'title: ราคาสินค้าเกษตร ฉบับที่ {number}\ndate: {date}\nprovince: "{10 + number % 77}"\n'
        f"tags: [rice, palm]\nsummary: ภาพรวมของฉบับที่ {number}\n")
    return f"---\n{matter}---\n\n" + "\n".join(parts)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    draws = random.Random(20260928)
    for number in range(count):
        with open(os.path.join(folder, f"b{number:06}.md"), "w", encoding="utf-8") as stream:
            stream.write(bulletin(number, draws))
    print(folder)


main()
