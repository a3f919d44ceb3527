/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A result as a segmentation would yield it, of a shop that does not exist: every kind of
 * exhibit and of chart, long texts and a long table, in three languages. Reports are tested on it
 * without a study. */

#include "example-result.h"

#include "example-private.h"

#include <math.h>

const double example_month_revenue[EXAMPLE_N_MONTHS] = { 351200, 359300, 345900, 229800,
                                                         305100, 249400, 316700, 233900,
                                                         224800, 234600, 171900, 178200,
                                                         207300, 128700, 202600, 174000 };
const double example_segment_customers[EXAMPLE_N_SEGMENTS] = { 738, 115, 402, 391, 284, 482 };
const double example_segment_revenue[EXAMPLE_N_SEGMENTS] = { 1301000, 164000, 498000,
                                                             611000,  437000, 903700 };

/* The text in the example's language. */
const char *
example_say (const Example *self, const char *english, const char *russian, const char *polish)
{
  const char *const texts[] = { english, russian, polish };

  return texts[self->language];
}

const char *
example_segment_name (const Example *self, guint index)
{
  const char *const names[EXAMPLE_N_SEGMENTS][3] = {
    { "Champions", "Чемпионы", "Mistrzowie" },
    { "Loyal", "Лояльные", "Lojalni" },
    { "Promising", "Перспективные", "Obiecujący" },
    { "Need attention", "Требуют внимания", "Wymagający uwagi" },
    { "At risk", "Под угрозой", "Zagrożeni" },
    { "Hibernating", "Спящие", "Uśpieni" },
  };

  return names[index][self->language];
}

gint64
example_month_time (guint index)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2018, 10, 1, 0, 0, 0);
  g_autoptr (GDateTime) month = g_date_time_add_months (first, index);

  return g_date_time_to_unix (month) * G_USEC_PER_SEC;
}

static VitExhibit *
add_exhibit (Example *self,
             const char *id,
             VitExhibitKind kind,
             VitSection section,
             const char *title,
             const char *subtitle)
{
  VitExhibit *exhibit = vit_exhibit_new (id, kind, section);

  vit_exhibit_set_title (exhibit, title, subtitle);
  g_ptr_array_add (self->result->exhibits, exhibit);

  return exhibit;
}

static void
add_key_figures (Example *self)
{
  GPtrArray *figures = self->result->key_figures;

  g_ptr_array_add (figures,
                   vit_key_figure_new (example_say (self, "3.91 M", "3,91 млн", "3,91 mln"),
                                       example_say (self, "revenue", "выручка", "przychód"),
                                       example_say (self, "after cleaning; 5.36 M raw",
                                                    "после очистки; сырая 5,36 млн",
                                                    "po oczyszczeniu; surowy 5,36 mln")));
  g_ptr_array_add (figures,
                   vit_key_figure_new ("2 412",
                                       example_say (self, "customers", "клиентов", "klientów"),
                                       example_say (self, "64 % bought once",
                                                    "64 % купили один раз", "64% kupiło raz")));
  g_ptr_array_add (figures, vit_key_figure_new ("1 121",
                                                example_say (self, "average order", "средний заказ",
                                                             "średnie zamówienie"),
                                                example_say (self, "median 580", "медиана 580",
                                                             "mediana 580")));
  g_ptr_array_add (figures,
                   vit_key_figure_new ("62 %",
                                       example_say (self, "of revenue", "выручки", "przychodu"),
                                       example_say (self, "from the top fifth",
                                                    "от верхней пятой части",
                                                    "od górnej piątej części")));
}

static void
add_finding (Example *self,
             const char *figure,
             const char *exhibit,
             const char *head,
             const char *text)
{
  const char *const figures[] = { figure, NULL };

  g_ptr_array_add (self->result->findings, vit_finding_new (head, text, figures, exhibit));
}

static void
add_findings (Example *self)
{
  add_finding (self, "revenue", "segment_sizes",
               example_say (self, "Champions are a third of the money.",
                            "Чемпионы приносят треть денег.",
                            "Mistrzowie to jedna trzecia pieniędzy."),
               example_say (self,
                            "738 customers with two or more orders and a recent visit bring 1.30 M "
                            "(33 %). Write to them first.",
                            "738 клиентов с двумя и более заказами и недавним визитом приносят "
                            "1,30 млн (33 %). Пишите им первыми.",
                            "738 klientów z co najmniej dwoma zamówieniami i niedawną wizytą "
                            "przynosi 1,30 mln (33%). Pisz do nich najpierw."));
  add_finding (self, "one_time_share", "rfm_map",
               example_say (self, "Two thirds have never come back.",
                            "Две трети так и не вернулись.", "Dwie trzecie nigdy nie wróciły."),
               example_say (self,
                            "1 539 customers ordered once. Half of their orders are under 730.",
                            "1 539 клиентов заказали один раз. Половина их заказов меньше 730.",
                            "1539 klientów zamówiło raz. Połowa ich zamówień to mniej niż 730."));
  add_finding (
      self, "order_median", "order_values",
      example_say (self, "Repeat orders are smaller.", "Повторные заказы меньше.",
                   "Kolejne zamówienia są mniejsze."),
      example_say (
          self,
          "One-time buyers spend a median of 727 an order, repeat buyers 457 (Mann–Whitney, p < "
          "0.001).",
          "Медиана заказа у купивших один раз — 727, у постоянных — 457 (Манн — Уитни, p < 0,001).",
          "Mediana zamówienia kupujących raz to 727, stałych 457 (Mann–Whitney, p < 0,001)."));
  add_finding (self, "customers", "segments",
               example_say (self, "A fifth has been silent for a year.",
                            "Пятая часть молчит уже год.", "Jedna piąta milczy od roku."),
               example_say (self,
                            "482 customers (20 %, 23 % of past revenue) last ordered more than 372 "
                            "days ago: ask once, then stop writing.",
                            "482 клиента (20 %, 23 % прошлой выручки) заказывали больше 372 дней "
                            "назад: спросите один раз и больше не пишите.",
                            "482 klientów (20%, 23% dawnego przychodu) zamówiło ponad 372 dni "
                            "temu: zapytaj raz, potem przestań pisać."));
  add_finding (self, "order_mean", "revenue_by_month",
               example_say (self, "Monthly revenue has halved.", "Месячная выручка упала вдвое.",
                            "Miesięczny przychód spadł o połowę."),
               example_say (self, "From 351 k in the first month to 174 k in the last.",
                            "С 351 тыс. в первом месяце до 174 тыс. в последнем.",
                            "Z 351 tys. w pierwszym miesiącu do 174 tys. w ostatnim."));
  add_finding (self, "top20_revenue_share", "pareto",
               example_say (self, "A fifth of the customers brings 62 % of the revenue.",
                            "Пятая часть клиентов приносит 62 % выручки.",
                            "Jedna piąta klientów przynosi 62% przychodu."),
               example_say (self, "The other four fifths share the rest.",
                            "Остальные четыре пятых делят остаток.",
                            "Pozostałe cztery piąte dzielą resztę."));
}

static void
add_overview (Example *self)
{
  VitExhibit *exhibit;

  exhibit = add_exhibit (
      self, "revenue_by_month", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW,
      example_say (self, "Monthly revenue has halved in fifteen months",
                   "За пятнадцать месяцев выручка за месяц упала вдвое",
                   "Miesięczny przychód spadł o połowę w piętnaście miesięcy"),
      example_say (self, "Revenue by month, thousands. October 2018: 351, January 2020: 174.",
                   "Выручка по месяцам, тыс. Октябрь 2018: 351, январь 2020: 174.",
                   "Przychód według miesięcy, tys. Październik 2018: 351, styczeń 2020: 174."));
  exhibit->chart = example_month_chart (self);
  exhibit->table = example_month_table (self);
  vit_exhibit_add_note (exhibit, "−50 %",
                        example_say (self,
                                     "between the first and the last month; no month from June "
                                     "2019 on reaches the average before it, 299.",
                                     "между первым и последним месяцем; с июня 2019 ни один месяц "
                                     "не достигает прежнего среднего, 299.",
                                     "między pierwszym a ostatnim miesiącem; od czerwca 2019 żaden "
                                     "miesiąc nie sięga wcześniejszej średniej, 299."));
  vit_exhibit_add_note (
      exhibit,
      example_say (self, "More orders, smaller ones", "Заказов больше, но они меньше",
                   "Więcej zamówień, ale mniejszych"),
      example_say (self, "238 orders became 269, while the average order fell from 1 475 to 647.",
                   "Было 238 заказов, стало 269, а средний заказ упал с 1 475 до 647.",
                   "Z 238 zamówień zrobiło się 269, a średnie spadło z 1475 do 647."));
  vit_exhibit_add_note (exhibit,
                        example_say (self, "What to check next", "Что проверить дальше",
                                     "Co sprawdzić dalej"),
                        example_say (self,
                                     "Did large orders leave, or did the mix move to cheaper "
                                     "goods? Compare order sizes by segment.",
                                     "Ушли крупные заказы или спрос сместился к дешёвым товарам? "
                                     "Сравните размер заказа по сегментам.",
                                     "Odeszły duże zamówienia, czy wybór przesunął się ku tańszym "
                                     "towarom? Porównaj wielkość zamówień według segmentów."));

  exhibit = add_exhibit (self, "orders_by_weekday", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW,
                         example_say (self, "Tuesday brings the most orders, Saturday the fewest",
                                      "Больше всего заказов во вторник, меньше всего в субботу",
                                      "Najwięcej zamówień jest we wtorek, najmniej w sobotę"),
                         example_say (self, "Orders by weekday, 3 491 orders",
                                      "Заказы по дням недели, 3 491 заказ",
                                      "Zamówienia według dni tygodnia, 3491 zamówień"));
  exhibit->chart = example_weekday_chart (self);

  exhibit =
      add_exhibit (self, "pareto", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW,
                   example_say (self, "A fifth of the customers brings 62 % of the revenue",
                                "Пятая часть клиентов приносит 62 % выручки",
                                "Jedna piąta klientów przynosi 62% przychodu"),
                   example_say (self, "Share of revenue by share of customers, 2 412 customers",
                                "Доля выручки по доле клиентов, 2 412 клиентов",
                                "Udział w przychodach według udziału klientów, 2412 klientów"));
  exhibit->chart = example_pareto_chart (self);
  vit_exhibit_add_note (exhibit, "62 %",
                        example_say (self, "of revenue comes from the top fifth.",
                                     "выручки даёт верхняя пятая часть.",
                                     "przychodu daje górna piąta część."));

  exhibit = add_exhibit (
      self, "order_values", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW,
      example_say (self, "Orders shrink in every group while their number holds",
                   "Заказы мельчают во всех группах, а их число не меняется",
                   "Zamówienia maleją we wszystkich grupach, a ich liczba się nie zmienia"),
      example_say (self, "Average order by month at the left, orders by weekday at the right",
                   "Слева средний заказ по месяцам, справа заказы по дням недели",
                   "Po lewej średnie zamówienie według miesięcy, po prawej zamówienia według dni"));
  exhibit->chart = example_line_chart (self);
  exhibit->other = example_weekday_chart (self);
}

static void
add_segments (Example *self)
{
  VitExhibit *exhibit;

  exhibit =
      add_exhibit (self, "rfm_map", VIT_EXHIBIT_CHART, VIT_SECTION_SEGMENTS,
                   example_say (self, "Most customers sit where orders are few and long ago",
                                "Большинство клиентов там, где заказов мало и они давно",
                                "Większość klientów jest tam, gdzie zamówień mało i dawno"),
                   example_say (self, "Customers by recency and frequency score, 2 412 customers",
                                "Клиенты по баллам давности и частоты, 2 412 клиентов",
                                "Klienci według ocen świeżości i częstości, 2412 klientów"));
  exhibit->chart = example_map_chart (self);

  exhibit =
      add_exhibit (self, "segment_sizes", VIT_EXHIBIT_CHART, VIT_SECTION_SEGMENTS,
                   example_say (self,
                                "Champions are 31 % of the customers and a third of the money",
                                "Чемпионы — 31 % клиентов и треть денег",
                                "Mistrzowie to 31% klientów i jedna trzecia pieniędzy"),
                   example_say (self, "Share of customers against share of revenue, six segments",
                                "Доля клиентов и доля выручки, шесть сегментов",
                                "Udział klientów i udział w przychodach, sześć segmentów"));
  exhibit->chart = example_scatter_chart (self);

  exhibit = add_exhibit (self, "segments", VIT_EXHIBIT_TABLE, VIT_SECTION_SEGMENTS,
                         example_say (self, "Six segments, each with a habit of its own",
                                      "Шесть сегментов, у каждого свои привычки",
                                      "Sześć segmentów, każdy z własnym zwyczajem"),
                         NULL);
  exhibit->table = example_segment_table (self);

  exhibit = add_exhibit (self, "segment_champions", VIT_EXHIBIT_CARD, VIT_SECTION_SEGMENTS,
                         example_say (self, "Champions: thank them before you sell to them",
                                      "Чемпионы: сначала поблагодарите, потом продавайте",
                                      "Mistrzowie: najpierw podziękuj, potem sprzedawaj"),
                         example_say (self, "738 customers · 31 % of all · 33 % of revenue",
                                      "738 клиентов · 31 % от всех · 33 % выручки",
                                      "738 klientów · 31% wszystkich · 33% przychodu"));
  exhibit->chart = example_preference_chart (self);
  vit_exhibit_add_key_figure (exhibit, "881",
                              example_say (self, "Average order", "Средний заказ",
                                           "Średnie zamówienie"),
                              example_say (self, "all customers 1 121", "все клиенты 1 121",
                                           "wszyscy klienci 1121"));
  vit_exhibit_add_key_figure (exhibit, "2.0",
                              example_say (self, "Orders each", "Заказов на клиента",
                                           "Zamówień na klienta"),
                              example_say (self, "all 1.4", "все 1,4", "wszyscy 1,4"));
  vit_exhibit_add_key_figure (exhibit,
                              example_say (self, "median 69 days ago", "медиана 69 дней назад",
                                           "mediana 69 dni temu"),
                              example_say (self, "Last order", "Последний заказ",
                                           "Ostatnie zamówienie"),
                              example_say (self, "all 199", "все 199", "wszyscy 199"));
  vit_exhibit_add_key_figure (exhibit, vit_weekday_name (self->result->language, 2, VIT_NAME_FULL),
                              example_say (self, "Best day", "Лучший день", "Najlepszy dzień"),
                              example_say (self, "by their own orders", "по их заказам",
                                           "według ich zamówień"));
  vit_exhibit_add_note (
      exhibit, NULL,
      example_say (self, "Write on Tuesday morning with what is new among house plants.",
                   "Напишите утром во вторник о новинках среди комнатных растений.",
                   "Napisz we wtorek rano o nowościach wśród roślin doniczkowych."));
  vit_exhibit_add_note (
      exhibit, NULL,
      example_say (self, "Give early access instead of a discount: they buy at full price.",
                   "Дайте ранний доступ вместо скидки: они покупают по полной цене.",
                   "Daj wcześniejszy dostęp zamiast rabatu: kupują w pełnej cenie."));
  vit_exhibit_add_note (
      exhibit, NULL,
      example_say (self, "Leave out a random tenth and compare the two after eight weeks.",
                   "Оставьте случайную десятую часть без письма и сравните через восемь недель.",
                   "Pomiń losową dziesiątą część i porównaj obie po ośmiu tygodniach."));
}

static void
add_appendix (Example *self)
{
  VitExhibit *exhibit;

  exhibit = add_exhibit (self, "top_products", VIT_EXHIBIT_TABLE, VIT_SECTION_APPENDIX,
                         example_say (self, "The first ten products bring half of the revenue",
                                      "Первые десять товаров дают половину выручки",
                                      "Pierwsze dziesięć produktów daje połowę przychodu"),
                         example_say (self, "Products by revenue", "Товары по выручке",
                                      "Produkty według przychodu"));
  exhibit->table = example_product_table (self);

  exhibit = add_exhibit (self, "method", VIT_EXHIBIT_TEXT, VIT_SECTION_APPENDIX,
                         example_say (self, "How this was computed", "Как это посчитано",
                                      "Jak to policzono"),
                         NULL);
  vit_exhibit_add_note (
      exhibit, example_say (self, "Scores", "Баллы", "Oceny"),
      example_say (
          self,
          "Each customer gets 1 to 5 for recency, frequency and money. The limits are the "
          "quintiles over customers, by linear interpolation between order statistics.",
          "Каждый клиент получает от 1 до 5 за давность, частоту и деньги. Границы — квинтили по "
          "клиентам с линейной интерполяцией между порядковыми статистиками.",
          "Każdy klient dostaje od 1 do 5 za świeżość, częstość i pieniądze. Granice to kwintyle "
          "po klientach, z interpolacją liniową między statystykami porządkowymi."));
  vit_exhibit_add_note (
      exhibit, example_say (self, "Groups by computer", "Группы алгоритма", "Grupy algorytmu"),
      example_say (self,
                   "k-means on the standardised logarithms of the three measures; the number of "
                   "groups has the best mean silhouette (0.41) of 2 to 10.",
                   "k-средних на стандартизованных логарифмах трёх мер; число групп выбрано по "
                   "лучшему среднему силуэту (0,41) из 2–10.",
                   "k-średnich na standaryzowanych logarytmach trzech miar; liczba grup ma "
                   "najlepszą średnią sylwetkę (0,41) spośród 2–10."));

  exhibit = add_exhibit (self, "data_quality", VIT_EXHIBIT_TEXT, VIT_SECTION_APPENDIX,
                         example_say (self, "What was left out, and why", "Что исключено и почему",
                                      "Co pominięto i dlaczego"),
                         NULL);
  vit_exhibit_add_note (
      exhibit, "7 474 → 5 588",
      example_say (self, "Lines that repeat customer, order and product were dropped.",
                   "Удалены строки, повторяющие клиента, заказ и товар.",
                   "Usunięto wiersze powtarzające klienta, zamówienie i produkt."));
}

static void
add_source (Example *self)
{
  VitImportReport *report = vit_import_report_new ("orders", "orders.csv");
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();

  vit_frame_builder_add_column (builder, "file", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "line", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "reason", VIT_COLUMN_TEXT);
  vit_frame_builder_text (builder, "orders.csv");
  vit_frame_builder_int64 (builder, 17);
  vit_frame_builder_text (builder, "5 cells instead of 6");

  report->rows = 7474;
  report->rejected = 1;
  vit_frame_unref (report->rejects);
  report->rejects = vit_frame_builder_finish (builder);
  g_ptr_array_add (self->result->sources, report);
}

/**
 * example_result_new:
 * @language: "en", "ru" or "pl"
 *
 * Returns: (transfer full): a complete result
 */
VitResult *
example_result_new (const char *language)
{
  VitResult *result = vit_result_new ("segmentation", vit_language_get (language));
  Example self = { result, 0 };

  if (g_str_equal (language, "ru"))
    self.language = 1;
  else if (g_str_equal (language, "pl"))
    self.language = 2;

  result->title =
      g_strdup (example_say (&self, "Who buys at our shop", "Кто покупает в нашем магазине",
                             "Kto kupuje w naszym sklepie"));
  result->shop = g_strdup ("orders.csv");
  result->seed = 42;
  result->seconds = 0.8;
  result->first_time = example_month_time (0);
  result->last_time = example_month_time (EXAMPLE_N_MONTHS) - G_USEC_PER_SEC;
  result->summary_title =
      g_strdup (example_say (&self, "A small loyal core carries a shop that sells once to most",
                             "Небольшое лояльное ядро держит магазин, где большинство покупает раз",
                             "Mały lojalny trzon utrzymuje sklep, w którym większość kupuje raz"));
  result->footer = g_strdup (
      example_say (&self, "orders.csv · 5 521 lines after cleaning · 1 Oct 2018 – 31 Jan 2020",
                   "orders.csv · 5 521 строка после очистки · 1 окт. 2018 – 31 янв. 2020",
                   "orders.csv · 5521 wierszy po oczyszczeniu · 1 paź 2018 – 31 sty 2020"));

  vit_figures_set (result->figures, "customers", 2412);
  vit_figures_set (result->figures, "revenue", 3914736.42);
  vit_figures_set (result->figures, "order_mean", 3914736.42 / 3491);
  vit_figures_set (result->figures, "order_median", 580);
  vit_figures_set (result->figures, "one_time_share", 1539.0 / 2412);
  vit_figures_set (result->figures, "top20_revenue_share", 0.62498);
  vit_figures_set (result->figures, "silhouette", NAN);

  add_source (&self);
  add_key_figures (&self);
  add_findings (&self);
  add_overview (&self);
  add_segments (&self);
  add_appendix (&self);

  g_ptr_array_add (result->tables, example_segment_table (&self));
  g_ptr_array_add (result->tables, example_month_table (&self));
  g_ptr_array_add (result->tables, example_product_table (&self));
  g_ptr_array_add (result->tables, example_customer_table (&self, "customers", NULL, 300));

  for (guint i = 0; i < EXAMPLE_N_SEGMENTS; i++)
    {
      const char *name = example_segment_name (&self, i);

      g_ptr_array_add (result->contacts, example_customer_table (&self, name, name, 12 + 30 * i));
    }

  return result;
}
