/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-role-words.h"

#include <string.h>

/* Words of English, of Russian (also in Latin letters) and of Polish, in the forms in which they
 * stand in headers of shop data, folded: without case and without marks on letters. */
static const struct
{
  VitWord word;
  gboolean head_first;
  const char *words;
} lexicon[] = {
  { VIT_WORD_CUSTOMER, FALSE,
    "customer customers client clients buyer buyers user users visitor visitors member members "
    "shopper shoppers consumer account cust guest contact person household" },
  { VIT_WORD_CUSTOMER, TRUE,
    "клиент клиента клиенту клиенты клиентов покупатель покупателя покупателю покупатели "
    "покупателеи пользователь пользователя пользователи пользователеи заказчик заказчика "
    "посетитель посетителя контрагент контрагента юзер klienta kliyent klient klienci klientow "
    "kupujacy kupujacego nabywca nabywcy uzytkownik uzytkownika odbiorca odbiorcy kontrahent "
    "kontrahenta gosc goscia pokupatel pokupatelya polzovatel zakazchik" },
  { VIT_WORD_ORDER, FALSE,
    "order orders invoice invoices receipt receipts transaction transactions trans purchase "
    "purchases basket baskets bill check cheque ticket txn trx" },
  { VIT_WORD_ORDER, TRUE,
    "заказ заказа заказу заказы заказов чек чека чеки счет счета накладная накладнои транзакция "
    "транзакции покупка покупки покупок продажа продажи документ документа zamowienie zamowienia "
    "zamowien faktura faktury paragon paragonu transakcja transakcji rachunek rachunku zakup "
    "zakupu zakaz zakaza chek dokument dokumentu" },
  { VIT_WORD_PRODUCT, FALSE,
    "product products item items sku article articles goods good stock prod description upc ean "
    "asin merchandise" },
  { VIT_WORD_PRODUCT, TRUE,
    "товар товара товары товаров продукт продукта продукты продуктов артикул артикула "
    "номенклатура номенклатуры наименование позиция позиции изделие изделия towar towaru towary "
    "towarow produkt produktu produkty produktow artykul artykulu indeks asortyment tovar tovara "
    "artikul naimenovanie nomenklatura" },
  { VIT_WORD_CATEGORY, FALSE,
    "category categories department section subcategory family cat dept" },
  { VIT_WORD_CATEGORY, TRUE,
    "категория категории раздел раздела рубрика рубрики отдел отдела подкатегория "
    "товарная kategoria kategorii kategorie dzial dzialu podkategoria kategoriya" },
  { VIT_WORD_EVENT, FALSE, "event events action actions activity interaction behavior behaviour" },
  { VIT_WORD_EVENT, TRUE,
    "событие события событии действие деиствие деиствия zdarzenie zdarzenia akcja akcji czynnosc "
    "czynnosci sobytie" },
  { VIT_WORD_SESSION, FALSE, "session sessions visit visits" },
  { VIT_WORD_SESSION, TRUE,
    "сессия сессии сеанс сеанса визит визита sesja sesji wizyta wizyty sessiya" },
  { VIT_WORD_TARGET, FALSE, "target label churn churned outcome converted" },
  { VIT_WORD_TARGET, TRUE, "таргет целевои целевая отток метка cel etykieta rezygnacja" },
  { VIT_WORD_TIME, FALSE,
    "date time datetime timestamp day dt ts created when month year hour week quarter at" },
  { VIT_WORD_TIME, TRUE,
    "дата даты дате время времени день месяц год час период неделя квартал data daty czas czasu dzien "
    "godzina miesiac rok okres tydzien kwartal vremya period" },
  { VIT_WORD_QUANTITY, FALSE, "quantity qty count amount units pieces pcs piece quant qnty" },
  { VIT_WORD_QUANTITY, TRUE,
    "количество количества кол колво штук штуки шт ilosc ilosci sztuk sztuki szt liczba liczby "
    "kolichestvo kolvo" },
  { VIT_WORD_PRICE, FALSE, "price prices cost" },
  { VIT_WORD_PRICE, TRUE, "цена цены ценои стоимость стоимости cena ceny koszt tsena stoimost" },
  { VIT_WORD_REVENUE, FALSE,
    "revenue sales amount turnover subtotal spend spent spending payment paid value gmv income "
    "worth proceeds" },
  { VIT_WORD_REVENUE, TRUE,
    "выручка выручки сумма суммы оборот оборота оплата оплаты доход дохода платеж платежа "
    "przychod przychodu kwota kwoty wartosc wartosci obrot obrotu sprzedaz sprzedazy suma sumy "
    "platnosc vyruchka summa oborot" },
  { VIT_WORD_CONTACT, FALSE, "email mail phone telephone mobile login" },
  { VIT_WORD_CONTACT, TRUE, "почта телефон логин telefon" },
  { VIT_WORD_ID, FALSE, "id ids no nr num number code key uuid guid hash uid ref reference pk" },
  { VIT_WORD_ID, TRUE,
    "номер номера код кода ид идентификатор идентификатора ключ numer numeru kod kodu "
    "identyfikator "
    "klucz nomer" },
  { VIT_WORD_NAME, FALSE, "name title fullname username" },
  { VIT_WORD_NAME, TRUE, "имя название фио nazwa nazwy imie nazwisko tytul" },
  { VIT_WORD_TYPE, FALSE, "type kind class group segment level tier" },
  { VIT_WORD_TYPE, TRUE,
    "тип типа вид вида группа группы класс typ typu rodzaj grupa grupy klasa" },
  { VIT_WORD_TOTAL, FALSE, "total line full sum gross net" },
  { VIT_WORD_TOTAL, TRUE, "итого итог всего общая общии полная razem lacznie laczna ogolem itogo" },
  { VIT_WORD_UNIT, FALSE, "unit per each single" },
  { VIT_WORD_UNIT, TRUE, "единицу единицы единица за jednostka jednostki jednostkowa szt штуку" },
  { VIT_WORD_OTHER, FALSE,
    "city country region state address zip postal postcode street age gender sex birth birthday "
    "born status comment note notes method channel source device agent browser url link image "
    "photo discount discounts tax vat shipping shipped delivery delivered freight fee fees "
    "commission rating ratings review score rank rate margin profit balance weight height width "
    "length size color colour brand update updated modified expiry expires registered "
    "registration signup last first previous next old lat lon ip lifetime days minutes page pages "
    "available inventory warehouse store shop manager seller supplier vendor campaign coupon "
    "currency lang language company views duration average avg mean share percent" },
  { VIT_WORD_OTHER, TRUE,
    "город города страна страны регион региона область адрес адреса индекс улица возраст пол "
    "рождения статус комментарии примечание способ канал источник устроиство ссылка скидка скидки "
    "налог ндс доставка доставки комиссия комиссии налога реитинг отзыв прибыль прибыли маржа "
    "маржи остаток остатки вес размер "
    "цвет бренд обновления изменения регистрации последнии первыи склад склада магазин магазина "
    "менеджер продавец "
    "поставщик купон промокод валюта язык длительность минут страниц активность сервиса "
    "популярная среднии средняя среднее просмотр просмотры просмотров доля процент miasto kraj region wojewodztwo adres ulica wiek plec urodzenia status komentarz "
    "uwagi sposob kanal zrodlo urzadzenie rabat rabatu znizka znizki podatek podatku dostawa "
    "dostawy prowizja prowizji ocena "
    "recenzja zysk zysku marza marzy stan waga rozmiar kolor marka aktualizacji modyfikacji "
    "rejestracji "
    "ostatni pierwszy magazyn magazynu sklep sklepu sprzedawca dostawca kupon waluta jezyk srednia sredni srednie udzial procent" },
};

/* Without case and without marks, so that "ILOŚĆ", "ilość" and "ilosc" are one. */
static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_strdown (apart ? apart : "", -1);
  GString *folded = g_string_new (NULL);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == 0x142) /* ł has no mark to take off */
        g_string_append_c (folded, 'l');
      else if (!g_unichar_ismark (letter))
        g_string_append_unichar (folded, letter);
    }

  return g_string_free (folded, FALSE);
}

/* Whether a new word begins at @letter: after a small letter a capital one, or the last capital
 * letter before a small one ("HTTPServer"), or between letters and digits. */
static gboolean
begins_word (gunichar before, gunichar letter, gunichar after)
{
  if (g_unichar_isdigit (before) != g_unichar_isdigit (letter))
    return TRUE;
  if (g_unichar_isupper (letter) && !g_unichar_isupper (before))
    return TRUE;

  return g_unichar_isupper (letter) && g_unichar_isupper (before) && g_unichar_islower (after);
}

static GStrv
split_words (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) spaced = g_string_new (NULL);
  g_autofree char *folded = NULL;
  gunichar before = 0;

  for (const char *at = composed ? composed : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isalnum (letter))
        {
          g_string_append_c (spaced, ' ');
          before = 0;
          continue;
        }
      if (before != 0 && begins_word (before, letter, g_utf8_get_char (g_utf8_next_char (at))))
        g_string_append_c (spaced, ' ');
      g_string_append_unichar (spaced, letter);
      before = letter;
    }
  folded = fold (spaced->str);

  return g_strsplit (folded, " ", -1);
}

static gboolean
list_contains (const char *list, const char *word, gsize length)
{
  const char *at = list;

  while ((at = strstr (at, word)) != NULL)
    {
      gboolean begins = at == list || at[-1] == ' ';

      if (begins && (at[length] == ' ' || at[length] == '\0'))
        return TRUE;
      at += length;
    }

  return FALSE;
}

/* Adds what the lexicon knows of a word; a word may speak of several things. */
static gboolean
look_up (const char *word, GArray *found)
{
  gsize length = strlen (word);
  gboolean known = FALSE;

  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (lexicon); i++)
    if (list_contains (lexicon[i].words, word, length))
      {
        VitRoleWord role_word = { lexicon[i].word, lexicon[i].head_first };

        if (found != NULL)
          g_array_append_val (found, role_word);
        known = TRUE;
      }

  return known;
}

/* "orderid" and the like: two known words written as one. */
static gboolean
look_up_both (const char *word, GArray *found)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *first = g_strndup (word, at - word);

      if (look_up (first, NULL) && look_up (at, NULL))
        return look_up (first, found) && look_up (at, found);
    }

  return FALSE;
}

/**
 * vit_role_words_read:
 * @name: of a column or a table, in any spelling: "CustomerID", "customer_id", "ID клиента"
 *
 * Returns: (transfer full) (element-type VitRoleWord): the known words in it, in order
 */
GArray *
vit_role_words_read (const char *name)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (VitRoleWord));
  g_auto (GStrv) words = split_words (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (!look_up (words[i], found))
      look_up_both (words[i], found);

  return found;
}
