/// The texts of the fixture site.
enum FixtureFiles {
  static let all: [String: String] = site.merging(data) { $1 }.merging(pages) { $1 }.merging(templates) { $1 }
    .merging(emptyParts) { $1 }

  /// The built-in parts are put out of use: compiling them would take longer than all the rest.
  private static let emptyParts = Dictionary(
    uniqueKeysWithValues: [
      "archive",
      "breadcrumbs",
      "dataset-facts",
      "dataset-fields",
      "dataset-preview",
      "figure-caption",
      "figure-notes",
      "figure-source",
      "figure-table",
      "footer",
      "header",
      "language-mark",
      "languages",
      "latest-bulletins",
      "link",
      "neighbours",
      "open-graph",
      "page-head",
      "provinces-by-region",
      "short-summary",
      "sources",
      "summary",
    ].map { ("Templates/partials/\($0).html", "") })

  static let site: [String: String] = [
    "Content/site.yaml": """
    title: {th: เว็บทดสอบ, en: Test site}
    description: {th: คำอธิบาย, en: A description}
    baseURL: https://example.org/
    languages: [th, en]
    weekStart: monday
    records: off
    office: {name: {th: สำนักงาน, en: An office}}
    licence: {name: CC BY, url: "https://example.org/licence"}
    navigation:
      - {page: about}
      - {page: topics/prices, label: {th: ราคา, en: Prices}}
      - {page: /bulletins/}
    """,
    "Content/media/note.txt": "A note.\n",
    "Content/media/map/plain.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
  ]

  static let data: [String: String] = [
    "Content/datasets/provinces/datapackage.yaml": """
    name: provinces
    title: {th: จังหวัด, en: Provinces}
    resources:
      - name: provinces
        path: provinces.csv
        schema:
          fields:
            - {name: code, type: string, role: dimension}
            - {name: name_th, type: string}
            - {name: name_en, type: string}
            - {name: slug, type: string}
            - {name: region, type: string}
            - {name: nickname, type: string}
          primaryKey: [code]
    """,
    "Content/datasets/provinces/provinces.csv": """
    code,name_th,name_en,slug,region,nickname
    32,สุรินทร์,Surin,surin,Northeast,
    50,เชียงใหม่,Chiang Mai,chiang-mai,North,Rose
    83,ภูเก็ต,Phuket,phuket,South,Pearl

    """,
    "Content/datasets/prices/datapackage.yaml": """
    name: prices
    title: {th: ราคาข้าว, en: Rice prices}
    description: {th: ราคารายสัปดาห์, en: Weekly prices}
    sources: [{title: {th: แหล่งข้อมูล, en: A source}, path: "https://example.org/source"}]
    resources:
      - name: prices
        path: prices.csv
        frequency: weekly
        lastUpdated: 2026-11-16
        nextRelease: 2026-11-23T09:00
        schema:
          fields:
            - {name: week, type: date, role: time, constraints: {required: true}}
            - {name: province, type: string, role: dimension, codelist: provinces}
            - name: price
              type: integer
              title: {th: ราคา, en: Price}
              role: measure
              unit: {th: บาท, en: baht}
              unitPhrase: {th: ตันละ, en: per tonne}
              kind: price
              aggregate: mean
            - {name: status, type: string, role: status}
          primaryKey: [week, province]
    """,
    "Content/datasets/prices/prices.csv": """
    week,province,price,status
    2026-11-02,32,15000,A
    2026-11-02,50,14000,A
    2026-11-02,83,13000,A
    2026-11-09,32,15300,A
    2026-11-09,50,14000,P
    2026-11-09,83,12900,A

    """,
    "Content/datasets/counts/datapackage.yaml": """
    name: counts
    title: {th: จำนวนร้าน, en: Shops}
    demonstration: true
    resources:
      - name: counts
        path: counts.csv
        frequency: monthly
        lastUpdated: 2026-11-01
        schema:
          fields:
            - {name: month, type: yearmonth, role: time}
            - {name: province, type: string, role: dimension, codelist: provinces}
            - name: shops
              type: integer
              title: {th: ร้าน, en: Shops}
              role: measure
              unit: {th: แห่ง, en: shops}
              aggregate: sum
          primaryKey: [month, province]
    """,
    "Content/datasets/counts/counts.csv": """
    month,province,shops
    2026-09,32,10
    2026-09,50,20
    2026-09,83,30
    2026-10,32,11
    2026-10,50,20
    2026-10,83,27

    """,
  ]

  static let pages: [String: String] = [
    "Content/pages/index.th.md": """
    ---
    title: หน้าแรก
    template: home
    data:
      all: {dataset: prices, measure: price, aggregate: mean, over: [province]}
    ---
    ราคาเฉลี่ย `=all` `=all.change`
    """,
    "Content/pages/index.en.md": """
    ---
    title: Home
    ---
    The mean is `=all`, `=all.change`. See [about](about.th.md) and ![a map](media/map/plain.svg).
    """,
    "Content/pages/about.th.md": "---\ntitle: เกี่ยวกับ\n---\nข้อความ\n",
    "Content/pages/about.en.md": "---\ntitle: About\n---\nWords, and [a note](/media/note.txt).\n",
    "Content/pages/topics/prices.th.md": """
    ---
    title: ราคา
    summary: "ล่าสุด [=mean]"
    template: topic
    topic: prices
    order: 1
    data:
      mean: {dataset: prices, measure: price, over: [province], aggregate: mean, period: last 2 weeks}
      each: {dataset: prices, measure: price, by: province}
      shops: {dataset: counts, measure: shops, period: latest, by: province, sort: "-value"}
    ---
    ~~~chart
    mark: line
    id: prices
    data: each
    title: ราคา [=mean.period]
    ~~~

    ~~~table
    data: shops
    title: จำนวนร้าน
    ~~~
    """,
    "Content/pages/topics/prices.en.md": """
    ---
    title: Prices
    ---
    ~~~chart
    mark: bar
    data: shops
    title: Shops
    ~~~
    """,
    "Content/pages/provinces/province.th.md": """
    ---
    title: "[=row.name]"
    template: province
    each: provinces
    data:
      price: {dataset: prices, measure: price, where: {province: "=row.code"}}
      shops: {dataset: counts, measure: shops, where: {province: "=row.code"}}
    ---
    `=row.name` `=price` `=price.change` `=shops` [=row.nickname]
    """,
    "Content/pages/provinces/province.en.md": """
    ---
    title: "[=row.name]"
    ---
    ~~~kpi
    items:
      - {data: price, title: "Rice in [=row.name]"}
      - {data: shops, title: Shops}
    ~~~
    """,
    "Content/bulletins/2026/first.th.md": """
    ---
    title: ข้าวสุรินทร์[=surin.change]
    date: 2026-11-13
    period: 2026-11-09 week
    topic: prices
    province: surin
    tags: [rice]
    data:
      surin: {dataset: prices, measure: price, where: {province: "32"}}
    ---
    สัปดาห์ `=surin.period` ราคา `=surin` ก่อนหน้า `=surin.previous`
    """,
    "Content/bulletins/2026/first.en.md": """
    ---
    title: Rice in Surin [=surin.change]
    ---
    `=surin` ([=surin.difference])
    """,
    "Content/bulletins/2026/later.th.md": """
    ---
    title: ข่าวที่จะออก
    date: 2026-11-27
    publishAt: 2026-11-27T09:00
    topic: prices
    ---
    ยังไม่ถึงเวลา
    """,
    "Content/bulletins/2026/draft.en.md": """
    ---
    title: A draft
    date: 2026-11-18
    draft: true
    ---
    Not finished.
    """,
  ]

  static let templates: [String: String] = [
    "Templates/strings/th.yaml": "own: {hello: สวัสดี, year: \"ปี {}\"}\n",
    "Templates/strings/en.yaml": "own: {hello: Hello, year: \"Year {}\"}\n",
    "Templates/assets/own.css": "body { color: black }\n",
    "Templates/layout.html": """
    <!DOCTYPE html>
    <html lang="{{ page.languageCode }}"><head><title>{{ page.title }} – {{ site.title }}</title>
    <link rel="stylesheet" href="{{ asset("assets/own.css") }}">
    {% for other in page.alternates %}<link rel="alternate" hreflang="{{ other.languageCode }}" href="{{ other.absoluteURL }}">
    {% endfor %}</head><body>
    {% include "partials/menu.html" %}
    <p>{% for link in page.breadcrumbs %}<a href="{{ link.url }}">{{ link.title }}</a> / {% endfor %}</p>
    {% if page.demonstrationNotice %}<p>{{ page.demonstrationNotice }}</p>{% endif %}
    <main>{% block content %}{{ page.body }}{% endblock %}</main>
    </body></html>
    """,
    "Templates/partials/menu.html": """
    <nav>{{ t("own.hello") }} {% for item in navigation() %}<a href="{{ item.url }}">{{ item.title }}</a> {% endfor %}</nav>
    """,
    "Templates/page.html": "{% extends \"layout.html\" %}\n",
    "Templates/404.html": "{% extends \"layout.html\" %}\n",
    "Templates/home.html": """
    {% extends "layout.html" %}
    {% block content %}{{ page.body }}
    {% for item in bulletins(limit=2) %}<p><a href="{{ item.url }}">{{ item.title }}</a>{% if item.summary %} {{ item.summary }}{% endif %}</p>{% endfor %}
    {% for item in topics() %}<p><a href="{{ item.url }}">{{ item.title }}</a> {% if item.summary %}{{ item.summary }}{% endif %}</p>{% endfor %}
    {% for region in provinces() %}{{ region.title }}{% for item in region.provinces %} {{ item.title }}{% endfor %}{% endfor %}
    {% endblock %}
    """,
    "Templates/topic.html": """
    {% extends "layout.html" %}
    {% block content %}{{ page.body }}{% for item in bulletins(topic=topic) %}<p>{{ item.title }}</p>{% endfor %}{% endblock %}
    """,
    "Templates/province.html": """
    {% extends "layout.html" %}
    {% block content %}<h1>{{ province.name }} {{ province.code }} {{ province.regionName }}</h1>{{ page.body }}{% endblock %}
    """,
    "Templates/region.html": "{% extends \"layout.html\" %}\n",
    "Templates/regions.html": "{% extends \"layout.html\" %}\n",
    "Templates/bulletin.html": """
    {% extends "layout.html" %}
    {% block content %}<h1>{{ page.title }}</h1><p>{{ bulletin.date.text }}{% if bulletin.period %} {{ bulletin.period }}{% endif %}</p>
    {% if bulletin.topic %}<a href="{{ bulletin.topic.url }}">{{ bulletin.topic.title }}</a>{% endif %}
    {% if bulletin.province %}<a href="{{ bulletin.province.url }}">{{ bulletin.province.title }}</a>{% endif %}
    {% for tag in bulletin.tags %}<i>{{ tag }}</i>{% endfor %}{{ page.body }}
    {% if bulletin.previous %}<a href="{{ bulletin.previous.url }}">{{ bulletin.previous.title }}</a>{% endif %}
    {% if bulletin.next %}<a href="{{ bulletin.next.url }}">{{ bulletin.next.title }}</a>{% endif %}{% endblock %}
    """,
    "Templates/dataset.html": """
    {% extends "layout.html" %}
    {% block content %}<h1>{{ page.title }}</h1>{{ dataset.rowCount }} {% if dataset.isOverdue %}overdue{% endif %}
    {% for field in dataset.fields %}{{ field.title }} {% if field.unit %}{{ field.unit }}{% endif %} {% for rule in field.constraints %}{{ rule }}{% endfor %};{% endfor %}
    {% for row in dataset.previewRows %}{% for cell in row %}{{ cell }} {% endfor %};{% endfor %}
    <a href="{{ dataset.csvURL }}">{{ dataset.csvSize }}</a>{% endblock %}
    """,
    "Templates/datasets.html": """
    {% extends "layout.html" %}
    {% block content %}{% for item in datasets %}<p>{{ item.title }} {% if item.updated %}{{ item.updated.text }}{% endif %}</p>{% endfor %}{% endblock %}
    """,
    "Templates/bulletins.html": """
    {% extends "layout.html" %}
    {% block content %}{% for year in years %}{{ t("own.year", year.year) }}{% for item in year.bulletins %} <a href="{{ item.url }}">{{ item.title }}</a> {{ item.languageCode }}{% endfor %}{% endfor %}{% endblock %}
    """,
    "Templates/provinces.html": """
    {% extends "layout.html" %}
    {% block content %}{% for region in regions %}<h2>{{ region.title }}</h2>{% for item in region.provinces %}<a href="{{ item.url }}">{{ item.title }}</a>{% endfor %}{% endfor %}{% endblock %}
    """,
    "Templates/figures/chart.html": """
    <figure id="{{ figure.id }}">{{ figure.title }}{{ figure.wide }}<a href="{{ figure.csvURL }}">CSV</a>{% for note in figure.notes %}{{ note }}{% endfor %}</figure>
    """,
    "Templates/figures/table.html": """
    <table id="{{ figure.id }}"><caption>{{ figure.title }}</caption>{% for row in figure.table.rows %}<tr><th>{{ row.label }}</th>{% for cell in row.cells %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table>
    """,
    "Templates/figures/kpi.html": """
    <ul>{% for item in items %}<li>{{ item.title }} {{ item.value }} {{ item.unit }} {{ item.period }}{% if item.change %} {{ item.change.text }}{% endif %}</li>{% endfor %}</ul>
    """,
  ]
}
