# Russian translations for Vitrine.
# This file is distributed under the same licence as Vitrine.
# SPDX-License-Identifier: GPL-3.0-or-later
msgid ""
msgstr ""
"Project-Id-Version: vitrine\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2026-12-01 00:34+0000\n"
"Language: ru\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"

#: data/io.github.vitrine_app.Vitrine.desktop.in
#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in ui/vit-window.ui
msgid "Vitrine"
msgstr "Vitrine"

#: data/io.github.vitrine_app.Vitrine.desktop.in
msgid "Turn a shop's exports into decisions"
msgstr "Превратите выгрузки магазина в решения"

#. Translators: words that people search for; keep the semicolons.
#: data/io.github.vitrine_app.Vitrine.desktop.in
msgid "shop;sales;customers;segmentation;RFM;report;CSV;"
msgstr "магазин;продажи;клиенты;сегментация;RFM;отчёт;CSV;"

#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in
msgid "Know your shop's customers"
msgstr "Узнайте клиентов своего магазина"

#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in
msgid "Vitrine turns a shop's raw exports into decisions. Open the file that your shop system exports, confirm what each column means, and let Vitrine find repeated lines, shared order numbers and impossible quantities."
msgstr "Vitrine превращает сырые выгрузки магазина в решения. Откройте файл, который выгружает система магазина, подтвердите, что значит каждый столбец, и Vitrine найдёт повторные строки, общие номера заказов и невозможные количества."

#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in
msgid "It then groups your customers, says what to send to each group and when, and writes a presentation for the manager and a workbook with every contact list. Everything runs on your own computer; no data leaves it."
msgstr "Затем клиенты делятся на группы, для каждой говорится, что и когда ей отправить, и создаются презентация для руководителя и книга со всеми списками контактов. Всё выполняется на вашем компьютере; данные его не покидают."

#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in
msgid "The first version: from a shop's orders to customer segments, a deck and a workbook."
msgstr "Первая версия: от заказов магазина к сегментам клиентов, презентации и книге."

#: src/app/chart/vit-chart-numbers.c src/core/report/vit-chart-table.c
msgid "Name"
msgstr "Название"

#: src/app/chart/vit-chart-numbers.c src/core/data/vit-roles.c
msgid "Time"
msgstr "Время"

#: src/app/chart/vit-chart-numbers.c
msgid "Series"
msgstr "Ряд"

#: src/app/chart/vit-chart-numbers.c src/app/data/vit-source-view.c
#: ui/vit-import-column-row.ui
msgid "Number"
msgstr "Число"

#: src/app/chart/vit-chart-view.c
msgid "Chart"
msgstr "Диаграмма"

#: src/app/chart/vit-chart-view.c
msgid "Save Chart"
msgstr "Сохранить диаграмму"

#: src/app/chart/vit-chart-view.c src/app/report/vit-export-list.c
#: src/app/shell/vit-window-files.c
msgid "_Save"
msgstr "_Сохранить"

#: src/app/chart/vit-chart-view.c src/app/report/vit-export-list.c
#: src/app/shell/vit-window-files.c ui/vit-import-dialog.ui ui/vit-job-row.ui
msgid "_Cancel"
msgstr "_Отмена"

#: src/app/data/vit-data-open.c
msgid "Only files on this computer can be opened"
msgstr "Можно открыть только файлы на этом компьютере"

#: src/app/data/vit-data-page.c
#, c-format
msgid "%1$s rows · %2$u column"
msgid_plural "%1$s rows · %2$u columns"
msgstr[0] "Строк: %1$s · %2$u столбец"
msgstr[1] "Строк: %1$s · %2$u столбца"
msgstr[2] "Строк: %1$s · %2$u столбцов"

#: src/app/data/vit-data-page.c
#, c-format
msgid "%s line of the file could not be read and is not in the table."
msgid_plural "%s lines of the file could not be read and are not in the table."
msgstr[0] "%s строку файла не удалось прочитать, в таблице её нет."
msgstr[1] "%s строки файла не удалось прочитать, в таблице их нет."
msgstr[2] "%s строк файла не удалось прочитать, в таблице их нет."

#: src/app/data/vit-grid-view.c
msgid "Row"
msgstr "Строка"

#: src/app/data/vit-grid-view.c
#, c-format
msgid "The first %u of %u columns are shown. Choose fewer with a recipe step."
msgstr "Показаны первые столбцы: %u из %u. Чтобы оставить меньше, добавьте шаг очистки."

#: src/app/data/vit-import-column-row.c
#, c-format
msgid "Type of %s"
msgstr "Тип столбца «%s»"

#: src/app/data/vit-import-dialog.c
msgid "The first line holds the names"
msgstr "Названия в первой строке"

#: src/app/data/vit-import-dialog.c
msgid "There are no names"
msgstr "Названий нет"

#: src/app/data/vit-import-dialog.c
#, c-format
msgid "The first %u of %u columns"
msgstr "Первые столбцы: %u из %u"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Whole number"
msgstr "Целое число"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Yes or no"
msgstr "Да или нет"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Date"
msgstr "Дата"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Date and time"
msgstr "Дата и время"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Identifier"
msgstr "Идентификатор"

#: src/app/data/vit-source-view.c src/core/report/page-quality.c
#: ui/vit-import-column-row.ui
msgid "Text"
msgstr "Текст"

#: src/app/data/vit-source-view.c
msgid "comma"
msgstr "запятая"

#: src/app/data/vit-source-view.c
msgid "semicolon"
msgstr "точка с запятой"

#: src/app/data/vit-source-view.c
msgid "tab"
msgstr "табуляция"

#: src/app/data/vit-source-view.c
msgid "vertical bar"
msgstr "вертикальная черта"

#: src/app/data/vit-source-view.c
#, c-format
msgid "%1$s, in %2$s"
msgstr "%1$s, в папке %2$s"

#: src/app/data/vit-source-view.c
#, c-format
msgid "%1$s, separated by %2$s"
msgstr "%1$s, разделитель: %2$s"

#: src/app/data/vit-source-view.c src/core/report/page-quality.c
msgid "Line"
msgstr "Строка"

#: src/app/data/vit-source-view.c
msgid "Column"
msgstr "Столбец"

#: src/app/data/vit-source-view.c
msgid "Reason"
msgstr "Причина"

#: src/app/data/vit-source-view.c
#, c-format
msgid "%s rows read, every line understood"
msgstr "Прочитано строк: %s, все понятны"

#: src/app/data/vit-source-view.c
#, c-format
msgid "%1$s rows read, %2$s line could not be read"
msgid_plural "%1$s rows read, %2$s lines could not be read"
msgstr[0] "Прочитано строк: %1$s, не удалось прочитать %2$s строку"
msgstr[1] "Прочитано строк: %1$s, не удалось прочитать %2$s строки"
msgstr[2] "Прочитано строк: %1$s, не удалось прочитать %2$s строк"

#: src/app/data/vit-step-list.c
msgid "Remove Step"
msgstr "Удаление шага"

#: src/app/data/vit-step-list.c
#, c-format
msgid "%1$s → %2$s rows; %3$s cell could not be read and is missing now"
msgid_plural "%1$s → %2$s rows; %3$s cells could not be read and are missing now"
msgstr[0] "Строк: %1$s → %2$s; %3$s ячейку не удалось прочитать, теперь она пуста"
msgstr[1] "Строк: %1$s → %2$s; %3$s ячейки не удалось прочитать, теперь они пусты"
msgstr[2] "Строк: %1$s → %2$s; %3$s ячеек не удалось прочитать, теперь они пусты"

#: src/app/data/vit-step-list.c
#, c-format
msgid "%s rows, as before"
msgstr "Строк: %s, как и было"

#: src/app/data/vit-step-list.c
#, c-format
msgid "%1$s → %2$s rows"
msgstr "Строк: %1$s → %2$s"

#: src/app/data/vit-step-list.c
#, c-format
msgid "Remove the step: %s"
msgstr "Удалить шаг: %s"

#: src/app/data/vit-step-list.c
msgid "Remove this step"
msgstr "Удалить этот шаг"

#: src/app/home/vit-home-page.c
msgid "Today, %H:%M"
msgstr "Сегодня, %H:%M"

#: src/app/home/vit-home-page.c
msgid "Yesterday, %H:%M"
msgstr "Вчера, %H:%M"

#: src/app/home/vit-home-page.c
#, c-format
msgid "Not in %s any more, or its drive is not connected"
msgstr "Больше не в папке %s, или диск не подключён"

#: src/app/home/vit-home-page.c
#, c-format
msgid "Draft, not saved under a name · %s"
msgstr "Черновик без имени · %s"

#: src/app/home/vit-home-page.c
#, c-format
msgid "Discard “%s”"
msgstr "Отбросить «%s»"

#: src/app/home/vit-home-page.c
#, c-format
msgid "Remove “%s” from the List"
msgstr "Убрать «%s» из списка"

#: src/app/model/vit-workspace-export.c src/app/model/vit-workspace-project.c
#, c-format
msgid "Saving %s"
msgstr "Сохраняется %s"

#: src/app/model/vit-workspace-export.c
#, c-format
msgid "%s, tables"
msgstr "%s, таблицы"

#: src/app/model/vit-workspace-export.c
msgid "Laying out the pages"
msgstr "Вёрстка страниц"

#: src/app/model/vit-workspace-look.c
msgid "Looking at the columns"
msgstr "Просмотр столбцов"

#: src/app/model/vit-workspace-look.c
msgid "Reading the first rows"
msgstr "Чтение первых строк"

#: src/app/model/vit-workspace-look.c
msgid "Checking the table"
msgstr "Проверка таблицы"

#: src/app/model/vit-workspace-look.c
msgid "Counting rows"
msgstr "Подсчёт строк"

#: src/app/model/vit-workspace-project.c
#, c-format
msgid "The settings cannot be read and were left alone: %s"
msgstr "Настройки не удалось прочитать, они оставлены как есть: %s"

#: src/app/model/vit-workspace-project.c
#, c-format
msgid "The result cannot be shown; find segments again to make it anew. %s"
msgstr "Результат не удаётся показать; найдите сегменты снова, чтобы получить его заново. %s"

#: src/app/model/vit-workspace-project.c
#, c-format
msgid "Opening %s"
msgstr "Открывается %s"

#: src/app/model/vit-workspace-project.c
#, c-format
msgid "The last change was not saved: %s"
msgstr "Последнее изменение не сохранено: %s"

#: src/app/model/vit-workspace-sample.c
msgid "Sample shop"
msgstr "Пример магазина"

#: src/app/model/vit-workspace-sample.c
msgid "Opening the sample shop"
msgstr "Открывается пример магазина"

#: src/app/model/vit-workspace-study.c
#, c-format
msgid "The result was not saved: %s"
msgstr "Результат не сохранён: %s"

#: src/app/model/vit-workspace-study.c
msgid "Finding segments"
msgstr "Поиск сегментов"

#: src/app/model/vit-workspace-tables.c
msgid "Import table"
msgstr "Импорт таблицы"

#: src/app/model/vit-workspace-tables.c
#, c-format
msgid "Importing %s"
msgstr "Импортируется %s"

#: src/app/model/vit-workspace-tables.c
#, c-format
msgid "Cleaning %s"
msgstr "Очищается %s"

#: src/app/model/vit-workspace-tables.c
#, c-format
msgid "Table “%s” was removed"
msgstr "Таблица «%s» удалена"

#: src/app/model/vit-workspace-tables.c
msgid "Remove table"
msgstr "Удаление таблицы"

#: src/app/report/vit-deck-page.c
#, c-format
msgid "Page %u"
msgstr "Страница %u"

#: src/app/report/vit-export-list.c
#, c-format
msgid "Saved “%s”"
msgstr "Сохранено: «%s»"

#: src/app/report/vit-export-list.c
msgid "Show in Folder"
msgstr "Показать в папке"

#: src/app/report/vit-export-list.c ui/vit-export-list.ui
msgid "Open"
msgstr "Открыть"

#: src/app/report/vit-export-list.c
msgid "Not saved: it was cancelled."
msgstr "Не сохранено: отменено."

#: src/app/report/vit-export-list.c
#, c-format
msgid "Saved as %s"
msgstr "Сохранено как %s"

#: src/app/report/vit-export-list.c
msgid "Save Tables Into"
msgstr "Сохранить таблицы в папку"

#: src/app/report/vit-export-list.c
msgid "Save Report"
msgstr "Сохранить отчёт"

#: src/app/report/vit-report-page.c
#, c-format
msgid "%u page"
msgid_plural "%u pages"
msgstr[0] "%u страница"
msgstr[1] "%u страницы"
msgstr[2] "%u страниц"

#: src/app/report/vit-result-view.c src/app/shell/vit-commands.c
#: src/app/shell/vit-pages.c src/core/report/vit-deck.c
#: src/core/study/vit-segmentation-appendix.c
#: src/core/study/vit-segmentation-segments.c
#: src/core/study/vit-segmentation-tables.c
msgid "Segments"
msgstr "Сегменты"

#: src/app/report/vit-result-view.c
msgid "How It Was Done"
msgstr "Как это сделано"

#: src/app/report/vit-result-view.c src/core/report/vit-deck.c
msgid "Overview"
msgstr "Обзор"

#: src/app/report/vit-result-view.c
msgid "Show the chart behind it"
msgstr "Показать диаграмму к этому"

#: src/app/segments/vit-clean-step.c
#, c-format
msgid "%1$s of %2$s rows stay."
msgstr "Останется строк: %1$s из %2$s."

#: src/app/segments/vit-clean-step.c
msgid "No row is left. Switch off the step that takes the last ones."
msgstr "Не осталось ни одной строки. Выключите шаг, который убирает последние."

#: src/app/segments/vit-clean-step.c
msgid "Accept cleaning step"
msgstr "Принятие шага очистки"

#: src/app/segments/vit-clean-step.c
msgid "Decline cleaning step"
msgstr "Отклонение шага очистки"

#: src/app/segments/vit-clean-step.c
msgid "Clean table"
msgstr "Очистка таблицы"

#: src/app/segments/vit-group-step.c
msgid "Switch on at least one way to group."
msgstr "Включите хотя бы один способ группировки."

#: src/app/segments/vit-group-step.c
msgid "Write the analysis date as a day such as 2020-02-01, or leave it empty."
msgstr "Укажите дату анализа как день, например 2020-02-01, или оставьте поле пустым."

#: src/app/segments/vit-group-step.c
msgid "Change grouping"
msgstr "Изменение группировки"

#: src/app/segments/vit-group-step.c
msgid "Change language"
msgstr "Изменение языка"

#: src/app/segments/vit-group-step.c
msgid "Change analysis date"
msgstr "Изменение даты анализа"

#: src/app/segments/vit-group-step.c
msgid "Change title"
msgstr "Изменение заголовка"

#: src/app/segments/vit-group-step.c
msgid "As many as fit best"
msgstr "Сколько подходит лучше всего"

#: src/app/segments/vit-proposal-row.c
#, c-format
msgid "%1$s of %2$s rows are left out."
msgstr "Исключаются строки: %1$s из %2$s."

#: src/app/segments/vit-proposal-row.c
msgid "All rows stay."
msgstr "Все строки остаются."

#. Translators: words in braces are replaced by choices of columns; do not translate them.
#. * Their order is free. Each must be there once.
#: src/app/segments/vit-roles-sentence.c
msgid "Each row tells that the customer {customer} in the order {order} at the time {time} bought {quantity} pieces of the product {product} at the price {price} each. If there are such columns, {revenue} is the total of the row and {category} the category of the product."
msgstr "Каждая строка говорит, что клиент {customer} в заказе {order} в момент {time} купил товар {product} в количестве {quantity} по цене {price} за штуку. Если есть такие столбцы, {revenue} — сумма строки, а {category} — категория товара."

#: src/app/segments/vit-roles-sentence.c
msgid "(not there)"
msgstr "(нет)"

#: src/app/segments/vit-roles-step.c
msgid "Choose the column that tells who bought: without it there are no customers to group."
msgstr "Выберите столбец, который говорит, кто купил: без него некого группировать."

#: src/app/segments/vit-roles-step.c
msgid "Choose the column that tells when it was bought: groups are made by how long ago that was."
msgstr "Выберите столбец, который говорит, когда куплено: группы строятся по тому, как давно это было."

#: src/app/segments/vit-roles-step.c
msgid "Choose the column that tells the price, or the one that tells the total of the row."
msgstr "Выберите столбец с ценой или столбец с суммой строки."

#: src/app/segments/vit-roles-step.c
#, c-format
msgid "The column “%s” stands for two things. Choose another one, or “(not there)”, in one of the places."
msgstr "Столбец «%s» выбран для двух вещей. В одном из мест выберите другой или «(нет)»."

#: src/app/segments/vit-roles-step.c
msgid "Change roles"
msgstr "Изменение ролей"

#: src/app/segments/vit-segments-page.c ui/vit-segments-page.ui
msgid "_Continue"
msgstr "Продол_жить"

#: src/app/segments/vit-segments-page.c src/app/shell/vit-commands.c
#: src/app/shell/vit-pages.c src/core/report/page-cover.c
msgid "Data"
msgstr "Данные"

#: src/app/segments/vit-segments-page.c ui/vit-import-dialog.ui
#: ui/vit-source-view.ui
msgid "Columns"
msgstr "Столбцы"

#: src/app/segments/vit-segments-page.c ui/vit-data-page.ui
msgid "Cleaning"
msgstr "Очистка"

#: src/app/segments/vit-segments-page.c
msgid "Grouping"
msgstr "Группировка"

#: src/app/segments/vit-segments-page.c
msgid "Results"
msgstr "Результаты"

#: src/app/segments/vit-segments-page.c
msgid "Export"
msgstr "Экспорт"

#: src/app/segments/vit-step-bar.c
#, c-format
msgid "Step %1$u of %2$u: %3$s"
msgstr "Шаг %1$u из %2$u: %3$s"

#: src/app/segments/vit-step-bar.c
msgid "The step at hand"
msgstr "Текущий шаг"

#: src/app/segments/vit-step-bar.c
msgid "Go to this step"
msgstr "Перейти к этому шагу"

#: src/app/segments/vit-step-bar.c
msgid "Not reached yet"
msgstr "До этого шага ещё не дошли"

#: src/app/segments/vit-table-step.c
msgid "Choose table"
msgstr "Выбор таблицы"

#: src/app/segments/vit-table-step.c
#, c-format
msgid "%1$s rows, %2$u columns"
msgstr "Строк: %1$s, столбцов: %2$u"

#: src/app/segments/vit-table-step.c
#, c-format
msgid " · from %s"
msgstr " · из %s"

#: src/app/segments/vit-table-step.c
#, c-format
msgid " · %s line could not be read"
msgid_plural " · %s lines could not be read"
msgstr[0] " · %s строку не удалось прочитать"
msgstr[1] " · %s строки не удалось прочитать"
msgstr[2] " · %s строк не удалось прочитать"

#: src/app/shell/vit-coming-page.c
msgid "This version does not have it yet. Customer segments are there already."
msgstr "В этой версии этого ещё нет. Сегменты клиентов уже есть."

#: src/app/shell/vit-commands.c
msgid "Project"
msgstr "Проект"

#: src/app/shell/vit-commands.c
msgid "New Project"
msgstr "Создать проект"

#: src/app/shell/vit-commands.c ui/vit-import-dialog.ui
msgid "Open a File"
msgstr "Открыть файл"

#: src/app/shell/vit-commands.c
msgid "Save"
msgstr "Сохранить"

#: src/app/shell/vit-commands.c
msgid "Save As"
msgstr "Сохранить как"

#: src/app/shell/vit-commands.c
msgid "Try the Sample Shop"
msgstr "Попробовать на примере магазина"

#: src/app/shell/vit-commands.c
msgid "Close Window"
msgstr "Закрыть окно"

#: src/app/shell/vit-commands.c
msgid "Quit"
msgstr "Завершить"

#: src/app/shell/vit-commands.c
msgid "Editing"
msgstr "Правка"

#: src/app/shell/vit-commands.c src/app/shell/vit-window-recent.c
#: src/app/shell/vit-window.c ui/vit-window.ui
msgid "Undo"
msgstr "Отменить"

#: src/app/shell/vit-commands.c src/app/shell/vit-window.c ui/vit-window.ui
msgid "Redo"
msgstr "Повторить"

#: src/app/shell/vit-commands.c
msgid "Find on This Page"
msgstr "Найти на этой странице"

#: src/app/shell/vit-commands.c ui/vit-sidebar.ui
msgid "Pages"
msgstr "Страницы"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Home"
msgstr "Главная"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Explore"
msgstr "Обзор"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Models"
msgstr "Модели"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Recommend"
msgstr "Рекомендации"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Value"
msgstr "Ценность"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Live"
msgstr "Сейчас"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c ui/vit-group-step.ui
msgid "Report"
msgstr "Отчёт"

#: src/app/shell/vit-commands.c
msgid "Previous Page"
msgstr "Предыдущая страница"

#: src/app/shell/vit-commands.c
msgid "Next Page"
msgstr "Следующая страница"

#: src/app/shell/vit-commands.c ui/vit-preferences-window.ui
msgid "Window"
msgstr "Окно"

#: src/app/shell/vit-commands.c
msgid "Find a Command, Table, Column or Page"
msgstr "Найти команду, таблицу, столбец или страницу"

#: src/app/shell/vit-commands.c
msgid "Preferences"
msgstr "Параметры"

#: src/app/shell/vit-commands.c
msgid "Keyboard Shortcuts"
msgstr "Комбинации клавиш"

#: src/app/shell/vit-commands.c ui/vit-help-window.ui
msgid "Help"
msgstr "Справка"

#: src/app/shell/vit-commands.c
msgid "Show or Hide the Sidebar"
msgstr "Показать или скрыть боковую панель"

#: src/app/shell/vit-commands.c ui/vit-window.ui
msgid "Main Menu"
msgstr "Главное меню"

#: src/app/shell/vit-commands.c
msgid "Full Screen"
msgstr "Полноэкранный режим"

#: src/app/shell/vit-commands.c ui/vit-job-indicator.ui
msgid "Jobs"
msgstr "Задания"

#: src/app/shell/vit-commands.c
msgid "Back"
msgstr "Назад"

#: src/app/shell/vit-commands.c
msgid "About Vitrine"
msgstr "О приложении Vitrine"

#: src/app/shell/vit-commands.c
msgid "Zoom in"
msgstr "Приблизить"

#: src/app/shell/vit-commands.c
msgid "Zoom out"
msgstr "Отдалить"

#: src/app/shell/vit-commands.c ui/vit-chart-view.ui
msgid "Show all"
msgstr "Показать всё"

#: src/app/shell/vit-commands.c
msgid "Next and previous value"
msgstr "Следующее и предыдущее значение"

#: src/app/shell/vit-commands.c
msgid "Next and previous series"
msgstr "Следующий и предыдущий ряд"

#: src/app/shell/vit-commands.c
msgid "Let go of the value"
msgstr "Снять выделение"

#: src/app/shell/vit-commands.c
msgid "The pages, as in the sidebar"
msgstr "Страницы, как на боковой панели"

#: src/app/shell/vit-commands.c
msgid "In a Chart"
msgstr "На диаграмме"

#: src/app/shell/vit-commands.c
msgid "Search"
msgstr "Поиск"

#: src/app/shell/vit-job-indicator.c
#, c-format
msgid "%1$s, %2$d %% done"
msgstr "%1$s, готово %2$d %%"

#: src/app/shell/vit-job-notifier.c
msgid "Done"
msgstr "Готово"

#: src/app/shell/vit-job-row.c
msgid "Waiting for its turn"
msgstr "Ждёт своей очереди"

#: src/app/shell/vit-job-row.c
msgid "Starting"
msgstr "Запускается"

#: src/app/shell/vit-pages.c
msgid "Which columns belong together, and what differs between groups?"
msgstr "Какие столбцы связаны и чем различаются группы?"

#: src/app/shell/vit-pages.c
msgid "Who is slipping away, will this session buy, and what drives it?"
msgstr "Кто уходит, закончится ли этот визит покупкой и что на это влияет?"

#: src/app/shell/vit-pages.c
msgid "What should I offer this customer next?"
msgstr "Что предложить этому клиенту дальше?"

#: src/app/shell/vit-pages.c
msgid "What is each customer worth, and which products will sell next?"
msgstr "Сколько стоит каждый клиент и какие товары будут продаваться?"

#: src/app/shell/vit-pages.c
msgid "Who just left a full cart, and what is selling this minute?"
msgstr "Кто только что бросил полную корзину и что продаётся прямо сейчас?"

#: src/app/shell/vit-pages.c
msgid "Customer segments"
msgstr "Сегменты клиентов"

#: src/app/shell/vit-pages.c
msgid "Who are my customers, and what should each group be sent?"
msgstr "Кто мои клиенты и что отправить каждой группе?"

#: src/app/shell/vit-pages.c
msgid "Segments, profiles, advice and contact lists"
msgstr "Сегменты, портреты, советы и списки контактов"

#: src/app/shell/vit-pages.c
msgid "Predictions"
msgstr "Прогнозы"

#: src/app/shell/vit-pages.c
msgid "Who is slipping away, and what drives it?"
msgstr "Кто уходит и что на это влияет?"

#: src/app/shell/vit-pages.c
msgid "Trained models, drivers and scored customers"
msgstr "Обученные модели, факторы и оценки клиентов"

#: src/app/shell/vit-pages.c
msgid "Recommendations"
msgstr "Рекомендации"

#: src/app/shell/vit-pages.c
msgid "Products for each customer, with reasons"
msgstr "Товары для каждого клиента с объяснением"

#: src/app/shell/vit-pages.c
msgid "Customer value"
msgstr "Ценность клиентов"

#: src/app/shell/vit-pages.c
msgid "What is each customer worth?"
msgstr "Сколько стоит каждый клиент?"

#: src/app/shell/vit-pages.c
msgid "Lifetime value, with intervals"
msgstr "Пожизненная ценность с интервалами"

#: src/app/shell/vit-pages.c
msgid "Demand"
msgstr "Спрос"

#: src/app/shell/vit-pages.c
msgid "Which products will sell next?"
msgstr "Какие товары будут продаваться?"

#: src/app/shell/vit-pages.c
msgid "Forecasts for each product and a supply list"
msgstr "Прогнозы по каждому товару и список закупок"

#: src/app/shell/vit-pages.c
msgid "Live shop"
msgstr "Магазин сейчас"

#: src/app/shell/vit-pages.c
msgid "Who just left a full cart?"
msgstr "Кто только что бросил полную корзину?"

#: src/app/shell/vit-pages.c
msgid "Win-back mails and sales as they happen"
msgstr "Письма для возврата клиентов и продажи в реальном времени"

#: src/app/shell/vit-preferences-window.c ui/vit-preferences-window.ui
msgid "As the desktop"
msgstr "Как в системе"

#: src/app/shell/vit-sidebar.c ui/vit-study-card.ui
msgid "Not in this version"
msgstr "Нет в этой версии"

#: src/app/shell/vit-window-files.c
msgid "The project was not opened."
msgstr "Проект не открыт."

#: src/app/shell/vit-window-files.c
msgid "The sample shop was not opened."
msgstr "Пример магазина не открыт."

#: src/app/shell/vit-window-files.c
msgid "Open Projects or Tables"
msgstr "Открыть проекты или таблицы"

#: src/app/shell/vit-window-files.c
msgid "_Open"
msgstr "_Открыть"

#: src/app/shell/vit-window-files.c
msgid "Projects and Tables"
msgstr "Проекты и таблицы"

#: src/app/shell/vit-window-files.c
msgid "All Files"
msgstr "Все файлы"

#: src/app/shell/vit-window-files.c
msgid "The project was not saved."
msgstr "Проект не сохранён."

#: src/app/shell/vit-window-files.c
msgid "There is nothing to save yet: open a file first"
msgstr "Сохранять пока нечего: сначала откройте файл"

#: src/app/shell/vit-window-files.c
msgid "Save Project As"
msgstr "Сохранить проект как"

#: src/app/shell/vit-window-files.c
msgid "The project saves itself; nothing is left to save"
msgstr "Проект сохраняется сам; сохранять больше нечего"

#: src/app/shell/vit-window-recent.c
#, c-format
msgid "“%s” is open. Close its window first."
msgstr "«%s» открыт. Сначала закройте его окно."

#: src/app/shell/vit-window-recent.c
#, c-format
msgid "Draft “%s” was discarded"
msgstr "Черновик «%s» отброшен"

#: src/app/shell/vit-window-recent.c
#, c-format
msgid "“%s” was removed from the list; its file stays"
msgstr "«%s» убран из списка; файл остался"

#: src/app/shell/vit-window-show.c
msgid "No program has opened it."
msgstr "Ни одна программа это не открыла."

#: src/app/shell/vit-window.c
msgid "Draft"
msgstr "Черновик"

#: src/app/shell/vit-window.c
msgid "Stop the Running Job?"
msgstr "Остановить текущее задание?"

#: src/app/shell/vit-window.c
msgid "The project stays as it was before the job."
msgstr "Проект останется таким, каким был до задания."

#: src/app/shell/vit-window.c
msgid "_Keep Open"
msgstr "Н_е закрывать"

#: src/app/shell/vit-window.c
msgid "_Stop and Close"
msgstr "_Остановить и закрыть"

#: src/app/vit-application.c
msgid "The Vitrine developers"
msgstr "Разработчики Vitrine"

#: src/app/vit-application.c
msgid "Turns a shop’s raw exports into decisions. Everything runs on this computer; no data leaves it."
msgstr "Превращает сырые выгрузки магазина в решения. Всё выполняется на этом компьютере; данные его не покидают."

#. Translators: your name, one per line.
#: src/app/vit-application.c
msgid "translator-credits"
msgstr "Разработчики Vitrine"

#: src/app/vit-application.c
msgid "Open the sample shop"
msgstr "Открыть пример магазина"

#: src/app/vit-application.c
msgid "Print the version and leave"
msgstr "Показать версию и выйти"

#: src/app/vit-application.c
msgid "[FILE…]"
msgstr "[ФАЙЛ…]"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Jan"
msgstr "января"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Feb"
msgstr "февраля"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Mar"
msgstr "марта"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Apr"
msgstr "апреля"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "May"
msgstr "мая"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Jun"
msgstr "июня"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Jul"
msgstr "июля"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Aug"
msgstr "августа"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Sep"
msgstr "сентября"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Oct"
msgstr "октября"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Nov"
msgstr "ноября"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Dec"
msgstr "декабря"

#: src/core/base/vit-format.c
msgctxt "thousand"
msgid "k"
msgstr "тыс."

#: src/core/base/vit-format.c
msgctxt "million"
msgid "M"
msgstr "млн"

#: src/core/base/vit-format.c
msgctxt "billion"
msgid "bn"
msgstr "млрд"

#: src/core/base/vit-format.c
msgctxt "trillion"
msgid "tn"
msgstr "трлн"

#. Translators: day, month, year of a date, "1 Oct 2018".
#: src/core/base/vit-format.c
#, c-format
msgid "%1$d %2$s %3$d"
msgstr "%1$d %2$s %3$d"

#. Translators: month and year, "Oct 2018".
#: src/core/base/vit-format.c
#, c-format
msgid "%1$s %2$d"
msgstr "%1$s %2$d"

#. Translators: first day, last day, month, year of a period, "1–5 Oct 2018".
#: src/core/base/vit-format.c
#, c-format
msgid "%1$d–%2$d %3$s %4$d"
msgstr "%1$d–%2$d %3$s %4$d"

#. Translators: first day, its month, last day, its month, year, "1 Oct – 5 Nov 2018".
#: src/core/base/vit-format.c
#, c-format
msgid "%1$d %2$s – %3$d %4$s %5$d"
msgstr "%1$d %2$s – %3$d %4$s %5$d"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "January"
msgstr "январь"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "February"
msgstr "февраль"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "March"
msgstr "март"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "April"
msgstr "апрель"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "May"
msgstr "май"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "June"
msgstr "июнь"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "July"
msgstr "июль"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "August"
msgstr "август"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "September"
msgstr "сентябрь"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "October"
msgstr "октябрь"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "November"
msgstr "ноябрь"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "December"
msgstr "декабрь"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Jan"
msgstr "янв."

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Feb"
msgstr "февр."

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Mar"
msgstr "март"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Apr"
msgstr "апр."

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "May"
msgstr "май"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Jun"
msgstr "июнь"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Jul"
msgstr "июль"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Aug"
msgstr "авг."

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Sep"
msgstr "сент."

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Oct"
msgstr "окт."

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Nov"
msgstr "нояб."

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Dec"
msgstr "дек."

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Monday"
msgstr "понедельник"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Tuesday"
msgstr "вторник"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Wednesday"
msgstr "среда"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Thursday"
msgstr "четверг"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Friday"
msgstr "пятница"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Saturday"
msgstr "суббота"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Sunday"
msgstr "воскресенье"

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Mon"
msgstr "пн"

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Tue"
msgstr "вт"

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Wed"
msgstr "ср"

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Thu"
msgstr "чт"

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Fri"
msgstr "пт"

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Sat"
msgstr "сб"

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Sun"
msgstr "вс"

#: src/core/base/vit-words.c
#, c-format
msgid "%s customer"
msgid_plural "%s customers"
msgstr[0] "%s клиент"
msgstr[1] "%s клиента"
msgstr[2] "%s клиентов"

#: src/core/base/vit-words.c
#, c-format
msgid "%s order"
msgid_plural "%s orders"
msgstr[0] "%s заказ"
msgstr[1] "%s заказа"
msgstr[2] "%s заказов"

#: src/core/base/vit-words.c
#, c-format
msgid "%s product"
msgid_plural "%s products"
msgstr[0] "%s товар"
msgstr[1] "%s товара"
msgstr[2] "%s товаров"

#: src/core/base/vit-words.c src/core/report/vit-book-summary.c
#: src/core/study/vit-segmentation.c
#, c-format
msgid "%s row"
msgid_plural "%s rows"
msgstr[0] "%s строка"
msgstr[1] "%s строки"
msgstr[2] "%s строк"

#: src/core/base/vit-words.c
#, c-format
msgid "%s day"
msgid_plural "%s days"
msgstr[0] "%s день"
msgstr[1] "%s дня"
msgstr[2] "%s дней"

#: src/core/base/vit-words.c
msgid "billion"
msgstr "млрд"

#: src/core/base/vit-words.c
msgid "million"
msgstr "млн"

#: src/core/base/vit-words.c
msgid "thousand"
msgstr "тыс."

#. Translators: a month or a name, whose number is not there.
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%s: no value"
msgstr "%s: нет значения"

#. Translators: a name, its number, and the ends of the interval around it.
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%1$s: %2$s (%3$s to %4$s)"
msgstr "%1$s: %2$s (от %3$s до %4$s)"

#: src/core/chart/vit-chart-words.c
msgid "Line chart"
msgstr "Линейный график"

#: src/core/chart/vit-chart-words.c
msgid "Area chart"
msgstr "График с областями"

#: src/core/chart/vit-chart-words.c
msgid "Scatter chart"
msgstr "Точечная диаграмма"

#: src/core/chart/vit-chart-words.c
msgid "Heat map"
msgstr "Тепловая карта"

#: src/core/chart/vit-chart-words.c
msgid "Bar chart"
msgstr "Столбчатая диаграмма"

#. Translators: how many values, and the first and last month (or other value of the axis).
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%1$s value from %2$s to %3$s."
msgid_plural "%1$s values from %2$s to %3$s."
msgstr[0] "%1$s значение: %2$s – %3$s."
msgstr[1] "%1$s значения: %2$s – %3$s."
msgstr[2] "%1$s значений: %2$s – %3$s."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%s value."
msgid_plural "%s values."
msgstr[0] "%s значение."
msgstr[1] "%s значения."
msgstr[2] "%s значений."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "All are %s."
msgstr "Все равны %s."

#. Translators: each is a number with its name, "359 (Nov 2018)".
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "Highest: %1$s; lowest: %2$s."
msgstr "Наибольшее: %1$s; наименьшее: %2$s."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "From first to last: %1$s to %2$s (%3$s)."
msgstr "От первого к последнему: с %1$s до %2$s (%3$s)."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "From first to last: %1$s to %2$s."
msgstr "От первого к последнему: с %1$s до %2$s."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%s value is missing."
msgid_plural "%s values are missing."
msgstr[0] "Нет %s значения."
msgstr[1] "Нет %s значений."
msgstr[2] "Нет %s значений."

#. Translators: a list of names with their numbers, which the chart draws in colour.
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "Highlighted: %s."
msgstr "Выделено: %s."

#. Translators: the text beside a line across the chart, "average 299".
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "Reference line: %s."
msgstr "Линия сравнения: %s."

#: src/core/chart/vit-chart-words.c src/core/chart/vit-plot.c
msgid "No data"
msgstr "Нет данных"

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "And %s more series."
msgid_plural "And %s more series."
msgstr[0] "И ещё %s ряд."
msgstr[1] "И ещё %s ряда."
msgstr[2] "И ещё %s рядов."

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "“%s” can be read with the day first or with the month first"
msgstr "«%s» можно прочитать, считая первым день или месяц"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "The mark in “%s” can stand between thousands or before decimals"
msgstr "Знак в «%s» может отделять тысячи или стоять перед дробной частью"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "Dates are written in more than one way, such as “%s”"
msgstr "Даты записаны по-разному, например «%s»"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "A number would lose the zeros in front of “%s”"
msgstr "Число потеряло бы нули в начале «%s»"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "A number would not keep all digits of “%s”"
msgstr "Число не сохранило бы все цифры «%s»"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "Whole numbers such as “%s” can count something or name it"
msgstr "Целые числа вроде «%s» могут быть количеством или обозначением"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "“%s” can be a date or a whole number"
msgstr "«%s» может быть датой или целым числом"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "A few cells such as “%s” are not like all the others"
msgstr "Несколько ячеек, например «%s», не похожи на все остальные"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "a whole number"
msgstr "целое число"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "a number"
msgstr "число"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "yes or no"
msgstr "да или нет"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "a date"
msgstr "дата"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "a time"
msgstr "дата и время"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "an identifier"
msgstr "идентификатор"

#: src/core/data/vit-ambiguity.c
msgid "a text"
msgstr "текст"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "%1$s; “%2$s” is missing then"
msgstr "%1$s; тогда «%2$s» станет пропуском"

#: src/core/data/vit-ambiguity.c src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%1$s: %2$s"
msgstr "%1$s: %2$s"

#: src/core/data/vit-import-report.c
msgid "another number of fields than there are columns"
msgstr "число полей не равно числу столбцов"

#: src/core/data/vit-import-report.c
msgid "a quote that is not closed, or something behind a closed one"
msgstr "незакрытая кавычка или текст после закрытой"

#: src/core/data/vit-import-report.c
msgid "a line longer than two million bytes"
msgstr "строка длиннее двух миллионов байт"

#: src/core/data/vit-import-report.c
msgid "lines above the header"
msgstr "строки над заголовком"

#: src/core/data/vit-import-report.c
msgid "a value that is not of the type of its column"
msgstr "значение не того типа, что у столбца"

#: src/core/data/vit-import-report.c
msgid "no record of the file's format"
msgstr "не запись формата этого файла"

#: src/core/data/vit-roles.c src/core/study/vit-segmentation-tables.c
msgid "Customer"
msgstr "Клиент"

#: src/core/data/vit-roles.c
msgid "Order"
msgstr "Заказ"

#: src/core/data/vit-roles.c src/core/study/vit-segmentation-tables.c
msgid "Product"
msgstr "Товар"

#: src/core/data/vit-roles.c
msgid "Quantity"
msgstr "Количество"

#: src/core/data/vit-roles.c
msgid "Price"
msgstr "Цена"

#: src/core/data/vit-roles.c src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Revenue"
msgstr "Выручка"

#: src/core/data/vit-roles.c
msgid "Category"
msgstr "Категория"

#: src/core/data/vit-roles.c
msgid "Event"
msgstr "Событие"

#: src/core/data/vit-roles.c
msgid "Session"
msgstr "Сеанс"

#: src/core/data/vit-roles.c
msgid "Target"
msgstr "Цель"

#: src/core/data/vit-roles.c
msgid "Each row is an event of a session of a customer."
msgstr "Каждая строка — событие сеанса клиента."

#: src/core/data/vit-roles.c
msgid "Each row is an event of a session."
msgstr "Каждая строка — событие сеанса."

#: src/core/data/vit-roles.c
msgid "Each row is something that a customer did."
msgstr "Каждая строка — действие клиента."

#: src/core/data/vit-roles.c
msgid "Each row is a product line of an order by a customer."
msgstr "Каждая строка — товарная позиция заказа клиента."

#: src/core/data/vit-roles.c
msgid "Each row is a product line of an order."
msgstr "Каждая строка — товарная позиция заказа."

#: src/core/data/vit-roles.c
msgid "Each row is a product that a customer bought."
msgstr "Каждая строка — товар, купленный клиентом."

#: src/core/data/vit-roles.c
msgid "Each row is an order by a customer."
msgstr "Каждая строка — заказ клиента."

#: src/core/data/vit-roles.c
msgid "Each row is an order."
msgstr "Каждая строка — заказ."

#: src/core/data/vit-roles.c
msgid "Each row is a purchase by a customer."
msgstr "Каждая строка — покупка клиента."

#: src/core/data/vit-roles.c
msgid "Each row is a customer."
msgstr "Каждая строка — клиент."

#: src/core/data/vit-roles.c
msgid "Each row is a sale of a product."
msgstr "Каждая строка — продажа товара."

#: src/core/data/vit-roles.c
msgid "Each row is a product."
msgstr "Каждая строка — товар."

#: src/core/data/vit-roles.c
msgid "What a row is, is not known yet."
msgstr "Что такое строка, пока неизвестно."

#: src/core/data/vit-recipe-plan-write.c
#, c-format
msgid "Off: %s"
msgstr "Отключён: %s"

#: src/core/data/vit-row-condition.c src/core/data/vit-refresh-describe.c
#, c-format
msgid "“%s”"
msgstr "«%s»"

#: src/core/data/vit-row-condition.c
msgid "missing"
msgstr "нет значения"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%u more"
msgid_plural "%u more"
msgstr[0] "ещё %u"
msgstr[1] "ещё %u"
msgstr[2] "ещё %u"

#: src/core/data/vit-row-condition.c
msgid "nothing"
msgstr "ничем"

#: src/core/data/vit-row-condition.c src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s or %2$s"
msgstr "%1$s или %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s is %2$s"
msgstr "%1$s: %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s is not %2$s"
msgstr "%1$s кроме %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s below %2$s"
msgstr "%1$s ниже %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s up to %2$s"
msgstr "%1$s до %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s above %2$s"
msgstr "%1$s выше %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s from %2$s on"
msgstr "%1$s от %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s contains “%2$s”"
msgstr "%1$s содержит «%2$s»"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s begins with “%2$s”"
msgstr "%1$s начинается с «%2$s»"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%s is missing"
msgstr "%s: нет значения"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%s is not missing"
msgstr "%s: есть значение"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s from %2$s to %3$s"
msgstr "%1$s от %2$s до %3$s"

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%1$s and %2$d more"
msgid_plural "%1$s and %2$d more"
msgstr[0] "%1$s и ещё %2$d"
msgstr[1] "%1$s и ещё %2$d"
msgstr[2] "%1$s и ещё %2$d"

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "The column %s is gone."
msgid_plural "The columns %s are gone."
msgstr[0] "Больше нет столбца %s."
msgstr[1] "Больше нет столбцов %s."
msgstr[2] "Больше нет столбцов %s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "The column %s is new."
msgid_plural "The columns %s are new."
msgstr[0] "Новый столбец: %s."
msgstr[1] "Новые столбцы: %s."
msgstr[2] "Новые столбцы: %s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%1$s row more than before: %2$s now."
msgid_plural "%1$s rows more than before: %2$s now."
msgstr[0] "На %1$s строку больше, чем раньше: теперь %2$s."
msgstr[1] "На %1$s строки больше, чем раньше: теперь %2$s."
msgstr[2] "На %1$s строк больше, чем раньше: теперь %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%1$s row fewer than before: %2$s now."
msgid_plural "%1$s rows fewer than before: %2$s now."
msgstr[0] "На %1$s строку меньше, чем раньше: теперь %2$s."
msgstr[1] "На %1$s строки меньше, чем раньше: теперь %2$s."
msgstr[2] "На %1$s строк меньше, чем раньше: теперь %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%1$s line could not be read; before it was %2$s."
msgid_plural "%1$s lines could not be read; before it was %2$s."
msgstr[0] "Не удалось прочитать %1$s строку файла; раньше: %2$s."
msgstr[1] "Не удалось прочитать %1$s строки файла; раньше: %2$s."
msgstr[2] "Не удалось прочитать %1$s строк файла; раньше: %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "“%1$s” goes from %2$s to %3$s; before from %4$s to %5$s."
msgstr "«%1$s»: теперь от %2$s до %3$s; раньше от %4$s до %5$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%2$s of the values of “%1$s” are missing; before it was %3$s."
msgstr "В «%1$s» пропущено %2$s значений; раньше было %3$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "New in “%1$s”: %2$s."
msgstr "Новое в «%1$s»: %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "No longer in “%1$s”: %2$s."
msgstr "Больше не встречается в «%1$s»: %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "“%1$s” is now read as %2$s; before it was read as %3$s."
msgstr "«%1$s» теперь читается как %2$s; раньше — как %3$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "The table %s reads this one and was made anew, too."
msgid_plural "The tables %s read this one and were made anew, too."
msgstr[0] "Таблица %s читает эту и тоже создана заново."
msgstr[1] "Таблицы %s читают эту и тоже созданы заново."
msgstr[2] "Таблицы %s читают эту и тоже созданы заново."

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Add the lines of %s below"
msgstr "Добавить ниже строки таблиц: %s"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Join %1$s by %2$s and keep only lines that both have"
msgstr "Присоединить %1$s по %2$s и оставить только строки, которые есть в обеих таблицах"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Join %1$s by %2$s and keep all lines of both"
msgstr "Присоединить %1$s по %2$s и оставить все строки обеих таблиц"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Join %1$s by %2$s"
msgstr "Присоединить %1$s по %2$s"

#: src/core/data/vit-step-describe-tables.c
msgid "mean"
msgstr "среднее"

#: src/core/data/vit-step-describe-tables.c
msgid "median"
msgstr "медиана"

#: src/core/data/vit-step-describe-tables.c
msgid "smallest value"
msgstr "наименьшее значение"

#: src/core/data/vit-step-describe-tables.c
msgid "greatest value"
msgstr "наибольшее значение"

#: src/core/data/vit-step-describe-tables.c
msgid "number of values"
msgstr "число значений"

#: src/core/data/vit-step-describe-tables.c
msgid "number of different values"
msgstr "число разных значений"

#: src/core/data/vit-step-describe-tables.c
msgid "first value"
msgstr "первое значение"

#: src/core/data/vit-step-describe-tables.c
msgid "last value"
msgstr "последнее значение"

#: src/core/data/vit-step-describe-tables.c
msgid "sum"
msgstr "сумма"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Make columns of the values of %1$s, with the %2$s of %3$s by %4$s"
msgstr "Создать столбцы из значений %1$s; в них — %2$s столбца %3$s для каждого %4$s"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Make one line of all, with %s"
msgstr "Свести все строки в одну и посчитать %s"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Make one line of each %1$s, with %2$s"
msgstr "Оставить по одной строке на каждое значение %1$s и посчитать %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s and %2$s"
msgstr "%1$s и %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s to %2$s"
msgstr "%1$s в %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Rename %s"
msgstr "Переименовать: %s"

#: src/core/data/vit-step-describe.c
msgid "text"
msgstr "текст"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s as %2$s"
msgstr "%1$s как %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Read %s"
msgstr "Прочитать %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Keep only the columns %s"
msgstr "Оставить только столбцы %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Remove blanks around the text in %s"
msgstr "Убрать пробелы в начале и конце текста в %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Write %s in capital letters"
msgstr "Записать %s заглавными буквами"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Begin each word of %s with a capital letter"
msgstr "Начать каждое слово в %s с заглавной буквы"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Write %s in small letters"
msgstr "Записать %s строчными буквами"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Remove what fits the pattern %1$s from %2$s"
msgstr "Убрать из %2$s то, что подходит под шаблон %1$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Remove “%1$s” from %2$s"
msgstr "Убрать «%1$s» из %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Replace what fits the pattern %1$s by “%2$s” in %3$s"
msgstr "Заменить то, что подходит под шаблон %1$s, на «%2$s» в %3$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Replace “%1$s” by “%2$s” in %3$s"
msgstr "Заменить «%1$s» на «%2$s» в %3$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "In %1$s, write “%2$s” as “%3$s”"
msgstr "В %1$s записать «%2$s» как «%3$s»"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "In %1$s, take “%2$s” for a missing value"
msgstr "В %1$s считать «%2$s» пропуском"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "In %1$s, write %2$u value in another way"
msgid_plural "In %1$s, write %2$u values in another way"
msgstr[0] "В %1$s записать %2$u значение иначе"
msgstr[1] "В %1$s записать %2$u значения иначе"
msgstr[2] "В %1$s записать %2$u значений иначе"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the mean of the same %2$s"
msgstr "Заполнить пропуски в %1$s средним по %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the mean"
msgstr "Заполнить пропуски в %1$s средним"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the median of the same %2$s"
msgstr "Заполнить пропуски в %1$s медианой по %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the median"
msgstr "Заполнить пропуски в %1$s медианой"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the most frequent value of the same %2$s"
msgstr "Заполнить пропуски в %1$s самым частым значением по %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the most frequent value"
msgstr "Заполнить пропуски в %1$s самым частым значением"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the value above of the same %2$s"
msgstr "Заполнить пропуски в %1$s значением выше по тому же %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the value above"
msgstr "Заполнить пропуски в %1$s значением выше"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with “%2$s”"
msgstr "Заполнить пропуски в %1$s значением «%2$s»"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Drop lines without %s"
msgstr "Убрать строки без %s"

#: src/core/data/vit-step-describe.c
msgid "Keep the last of lines that are all the same"
msgstr "Оставить последнюю из одинаковых строк"

#: src/core/data/vit-step-describe.c
msgid "Keep the first of lines that are all the same"
msgstr "Оставить первую из одинаковых строк"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Keep the last of lines that repeat %s"
msgstr "Оставить последнюю из строк, где повторяется %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Keep the first of lines that repeat %s"
msgstr "Оставить первую из строк, где повторяется %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s, by %2$s"
msgstr "%1$s, по %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Drop lines whose %1$s belongs to more than one %2$s"
msgstr "Убрать строки, чей %1$s относится к нескольким %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Keep lines where %s"
msgstr "Оставить строки, где %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "outside the quantiles %1$s and %2$s"
msgstr "вне квантилей %1$s и %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s deviations below the median or %2$s above it"
msgstr "на %1$s отклонения ниже медианы или на %2$s выше"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "above %s"
msgstr "выше %s"

#: src/core/data/vit-step-describe.c src/core/study/vit-segmentation-charts.c
#, c-format
msgid "below %s"
msgstr "ниже %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "below %1$s or above %2$s"
msgstr "ниже %1$s или выше %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s quartile distances below the middle half or %2$s above it"
msgstr "на %1$s межквартильного размаха ниже средней половины или на %2$s выше"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Bring %1$s back to the bound where it is %2$s"
msgstr "Привести %1$s к границе там, где оно %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Take %1$s for missing where it is %2$s"
msgstr "Считать %1$s пропуском там, где оно %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Drop lines where %1$s is %2$s"
msgstr "Убрать строки, где %1$s %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Work out %1$s as %2$s"
msgstr "Вычислить %1$s как %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Draw %s lines at random"
msgstr "Выбрать случайные строки, количество: %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Draw %s of the lines at random"
msgstr "Выбрать случайно %s строк"

#: src/core/report/page-card.c src/core/study/vit-segmentation-overview.c
#: src/core/study/vit-segmentation-tables.c
msgid "What to do"
msgstr "Что делать"

#: src/core/report/page-cover.c
msgid "Period"
msgstr "Период"

#: src/core/report/page-cover.c
msgid "As of"
msgstr "По состоянию на"

#: src/core/report/page-quality.c
#, c-format
msgid "After cleaning, %1$s of %2$s rows are left"
msgstr "После очистки осталось %1$s из %2$s строк"

#: src/core/report/page-quality.c
msgid "Which data this was made from"
msgstr "На каких данных это построено"

#: src/core/report/page-quality.c ui/vit-source-view.ui
msgid "File"
msgstr "Файл"

#: src/core/report/page-quality.c ui/vit-data-page.ui
msgid "Table"
msgstr "Таблица"

#: src/core/report/page-quality.c
msgid "Rows read"
msgstr "Прочитано строк"

#: src/core/report/page-quality.c
msgid "Lines rejected"
msgstr "Отклонено строк"

#: src/core/report/page-quality.c
msgid "What was read"
msgstr "Что прочитано"

#: src/core/report/page-quality.c
msgid "Why"
msgstr "Причина"

#: src/core/report/page-quality.c
#, c-format
msgid "The first lines of “%s” that were rejected"
msgstr "Первые отклонённые строки файла «%s»"

#: src/core/report/page-quality.c
#, c-format
msgid "Lines of “%s” that were rejected"
msgstr "Отклонённые строки файла «%s»"

#: src/core/report/page-quality.c
msgid "Step"
msgstr "Шаг"

#: src/core/report/page-quality.c
msgid "Rows before"
msgstr "Строк до"

#: src/core/report/page-quality.c
msgid "Change"
msgstr "Изменение"

#: src/core/report/page-quality.c
msgid "Rows after"
msgstr "Строк после"

#: src/core/report/page-quality.c
#, c-format
msgid "How “%s” was cleaned"
msgstr "Как очищена таблица «%s»"

#: src/core/report/page-quality.c
msgid "Files, rejected lines and cleaning steps"
msgstr "Файлы, отклонённые строки и шаги очистки"

#: src/core/report/page-summary.c
msgid "What else the data say"
msgstr "Что ещё говорят данные"

#: src/core/report/page-summary.c
msgid "In short"
msgstr "Коротко"

#: src/core/report/page-table.c
#, c-format
msgid "the first %1$s of %2$s rows; the workbook has them all"
msgstr "первые %1$s из %2$s строк; все они в книге Excel"

#: src/core/report/vit-book-summary.c
msgid "Sheets"
msgstr "Листы"

#: src/core/report/vit-book-table.c
#, c-format
msgid "More rows than a sheet can hold: it goes on in “%s”."
msgstr "Строк больше, чем вмещает лист: продолжение на листе «%s»."

#: src/core/report/vit-book.c
msgid "Summary"
msgstr "Сводка"

#: src/core/report/vit-chart-table.c src/core/study/vit-segmentation-tables.c
msgid "Month"
msgstr "Месяц"

#: src/core/report/vit-chart-table.c
msgid "Day"
msgstr "День"

#: src/core/report/vit-chart-table.c src/core/study/vit-segmentation-tables.c
msgid "Group"
msgstr "Группа"

#: src/core/report/vit-deck-plan.c
msgid "continued"
msgstr "продолжение"

#: src/core/report/vit-deck-plan.c
#, c-format
msgid "page %u"
msgstr "стр. %u"

#: src/core/report/vit-deck.c
msgid "Appendix"
msgstr "Приложение"

#: src/core/report/vit-deck.c
msgid "Laying out the deck"
msgstr "Вёрстка презентации"

#: src/core/report/vit-report.c
msgid "Writing the tables"
msgstr "Запись таблиц"

#: src/core/report/vit-workbook.c
msgid "Writing the workbook"
msgstr "Запись книги Excel"

#: src/core/segment/vit-segment-advice-text.c
msgid "Thank them first, and keep discounts for others"
msgstr "Сначала поблагодарите, а скидки оставьте другим"

#: src/core/segment/vit-segment-advice-text.c
msgid "Add a second product to each order"
msgstr "Добавьте к каждому заказу второй товар"

#: src/core/segment/vit-segment-advice-text.c
msgid "Turn a good start into a habit"
msgstr "Превратите хорошее начало в привычку"

#: src/core/segment/vit-segment-advice-text.c
msgid "Win the second order while the first is fresh"
msgstr "Получите второй заказ, пока свеж первый"

#: src/core/segment/vit-segment-advice-text.c
msgid "Remind them before the first order is forgotten"
msgstr "Напомните о себе, пока первый заказ не забыт"

#: src/core/segment/vit-segment-advice-text.c
msgid "Give them a reason to order now"
msgstr "Дайте повод заказать сейчас"

#: src/core/segment/vit-segment-advice-text.c
msgid "Wake them with one clear offer"
msgstr "Разбудите одним ясным предложением"

#: src/core/segment/vit-segment-advice-text.c
msgid "Win them back while they still know the shop"
msgstr "Верните их, пока они помнят магазин"

#: src/core/segment/vit-segment-advice-text.c
msgid "Call them in person"
msgstr "Позвоните лично"

#: src/core/segment/vit-segment-advice-text.c
msgid "Write seldom and spend little"
msgstr "Пишите редко и тратьте мало"

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "A word of thanks and a first look at what is new beside “%s”."
msgstr "Слова благодарности и первый показ новинок; рядом — «%s»."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "What goes with “%s”, as a set for the next order."
msgstr "Набор для следующего заказа: «%s» и подходящее дополнение."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Three ideas for the next order, “%s” first."
msgstr "Три идеи для следующего заказа, первая — «%s»."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "At once, advice on what they bought; later, “%s” as next step."
msgstr "Сразу — советы к покупке; позже следующий шаг — «%s»."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "A short reminder with “%s” and two best sellers."
msgstr "Короткое напоминание: «%s» и ещё два хита продаж."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "An offer on “%s” that ends on a date."
msgstr "Предложение с датой окончания: «%s»."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "One mail with one product: “%s”."
msgstr "Одно письмо с одним предложением: «%s»."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "What is new since their last order, “%s” first."
msgstr "Что нового со времени последнего заказа; на первом месте — «%s»."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "A call, or a letter signed by a person, that mentions “%s”."
msgstr "Звонок или письмо за личной подписью; упомяните: «%s»."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "One mail a season with best sellers, “%s” among them."
msgstr "Одно письмо за сезон с хитами продаж, среди них — «%s»."

#: src/core/segment/vit-segment-advice-text.c
msgid "A word of thanks and a first look at what is new."
msgstr "Слова благодарности и первый показ новинок."

#: src/core/segment/vit-segment-advice-text.c
msgid "What goes with their last order, as a set for the next one."
msgstr "Дополнение к последнему заказу: набор для следующего."

#: src/core/segment/vit-segment-advice-text.c
msgid "Three ideas for the next order from what repeat buyers take."
msgstr "Три идеи для следующего заказа из того, что берут постоянные покупатели."

#: src/core/segment/vit-segment-advice-text.c
msgid "At once, advice on what they bought; later, three best sellers."
msgstr "Сразу — советы к покупке; позже — три хита продаж."

#: src/core/segment/vit-segment-advice-text.c
msgid "A short reminder with three best sellers."
msgstr "Короткое напоминание с тремя хитами продаж."

#: src/core/segment/vit-segment-advice-text.c
msgid "An offer on what they bought before that ends on a date."
msgstr "Предложение с датой окончания на то, что они уже покупали."

#: src/core/segment/vit-segment-advice-text.c
msgid "One mail with one best seller."
msgstr "Одно письмо с одним хитом продаж."

#: src/core/segment/vit-segment-advice-text.c
msgid "What is new since their last order."
msgstr "Что нового со времени последнего заказа."

#: src/core/segment/vit-segment-advice-text.c
msgid "A call, or a letter signed by a person."
msgstr "Звонок или письмо за личной подписью."

#: src/core/segment/vit-segment-advice-text.c
msgid "One mail a season with best sellers."
msgstr "Одно письмо за сезон с хитами продаж."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "From week %1$s after a customer’s last order on, because half of the next orders come in weeks %1$s to %2$s; best day: %3$s."
msgstr "С недели %1$s после последнего заказа клиента: половина следующих заказов приходится на недели %1$s–%2$s; лучший день: %3$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "From day %1$s after a customer’s last order on, because half of the next orders come on days %1$s to %2$s; best day: %3$s."
msgstr "С дня %1$s после последнего заказа клиента: половина следующих заказов приходится на дни %1$s–%2$s; лучший день: %3$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Start: %1$s, %2$s, their best day (%3$s of %4$s orders)."
msgstr "Начало: %1$s, %2$s — их лучший день (заказов: %3$s из %4$s)."

#: src/core/segment/vit-segment-advice-text.c
msgid "No discount, but early access to what is new."
msgstr "Без скидки, но с ранним доступом к новинкам."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "No discount: they order %1$s times each without one (everyone: %2$s). Free delivery from %3$s, above their median order of %4$s."
msgstr "Без скидки: заказов на клиента и так %1$s (по всем: %2$s). Бесплатная доставка от %3$s, выше их медианного заказа в %4$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "%1$s off the next order within %2$s days: %3$s of all customers never order a second time, so this step counts most."
msgstr "Скидка %1$s на следующий заказ в течение %2$s дн.: %3$s всех клиентов не заказывают второй раз, поэтому этот шаг важнее всех."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "%1$s off for %2$s days: half of them have not ordered for %3$s days or more."
msgstr "Скидка %1$s на %2$s дн.: половина из них не заказывала %3$s дн. или дольше."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "%1$s off for %2$s days: of customers silent for %3$s days, as half of these are, only %4$s order within that time unasked."
msgstr "Скидка %1$s на %2$s дн.: из клиентов, молчащих %3$s дн., как половина этих, без напоминания за такой срок заказывают лишь %4$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Up to %1$s off, or what they ask for: %2$s of customers brought %3$s of revenue, %4$s each."
msgstr "Скидка до %1$s или то, о чём попросят: %2$s клиентов принесли %3$s выручки, в среднем по %4$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "%1$s off, or a gift of that worth: they brought %2$s each (everyone: %3$s)."
msgstr "Скидка %1$s или подарок на ту же сумму: в среднем каждый принёс %2$s (по всем: %3$s)."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "No discount: half of them have not ordered for %1$s days or more. Stop writing to those who never open."
msgstr "Без скидки: половина из них не заказывала %1$s дн. или дольше. Не пишите тем, кто не открывает писем."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "No discount: of customers silent for %1$s days, %2$s order within %3$s days, written to or not. Stop writing to those who never open."
msgstr "Без скидки: из клиентов, молчащих %1$s дн., за %3$s дн. заказывают %2$s, пишут им или нет. Не пишите тем, кто не открывает писем."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "It costs next to nothing: any further order within %s days is gain."
msgstr "Почти ничего не стоит: любой дополнительный заказ за %s дн. — прибыль."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "At a margin of %1$s, each further order leaves %2$s of its value."
msgstr "При марже %1$s каждый дополнительный заказ оставляет %2$s своей суммы."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Cost: about %1$s, with the discount for those who would order anyway. Further orders needed to pay, at a margin of %2$s: %3$s."
msgstr "Затраты: около %1$s со скидкой тем, кто заказал бы и так. Дополнительных заказов, чтобы окупилось при марже %2$s: %3$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Cost: %1$s. Further orders needed to pay, at a margin of %2$s: %3$s."
msgstr "Затраты: %1$s. Дополнительных заказов, чтобы окупилось при марже %2$s: %3$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "They are too few to leave some out: compare orders in the %1$s days after with the %1$s days before."
msgstr "Их слишком мало, чтобы кого-то исключать: сравните заказы за %1$s дн. после и за %1$s дн. до."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Compare orders in the %1$s days after with the %1$s days before."
msgstr "Сравните заказы за %1$s дн. после и за %1$s дн. до."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Leave out %1$s of %2$s by lot, and compare orders after %3$s days."
msgstr "По жребию исключите %1$s из %2$s и сравните заказы через %3$s дн."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Leave out %1$s of %2$s by lot, and compare after %3$s days: below %4$s points, the difference may be chance."
msgstr "По жребию исключите %1$s из %2$s и сравните через %3$s дн.: разница меньше %4$s п. п. может быть случайной."

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Recent repeat buyers, %s each"
msgstr "Недавние повторные покупатели, в среднем по %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Recent one-time buyers, %s each"
msgstr "Недавние разовые покупатели, в среднем по %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Repeat buyers of a while ago, %s each"
msgstr "Повторные покупатели с паузой, в среднем по %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "One-time buyers of a while ago, %s each"
msgstr "Разовые покупатели с паузой, в среднем по %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Lapsed repeat buyers, %s each"
msgstr "Ушедшие повторные покупатели, в среднем по %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Lapsed one-time buyers, %s each"
msgstr "Ушедшие разовые покупатели, в среднем по %s"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Champions"
msgstr "Чемпионы"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Loyal"
msgstr "Лояльные"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Potential loyalists"
msgstr "Потенциально лояльные"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "New"
msgstr "Новички"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Promising"
msgstr "Перспективные"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Need attention"
msgstr "Требуют внимания"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "About to sleep"
msgstr "Засыпающие"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "At risk"
msgstr "В зоне риска"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Cannot lose"
msgstr "Нельзя потерять"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Hibernating"
msgstr "Спящие"

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%1$s line has no %2$s (%3$s)"
msgid_plural "%1$s lines have no %2$s (%3$s)"
msgstr[0] "В %1$s строке пусто в столбце %2$s (%3$s)"
msgstr[1] "В %1$s строках пусто в столбце %2$s (%3$s)"
msgstr[2] "В %1$s строках пусто в столбце %2$s (%3$s)"

#: src/core/study/vit-checkup-columns.c
msgid "They are left out wherever this column is used."
msgstr "Везде, где используется этот столбец, они не учитываются."

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%1$s is a column of numbers, but for %2$s of its values"
msgstr "%1$s — столбец чисел, кроме значений: %2$s"

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%1$s is a column of times, but for %2$s of its values"
msgstr "%1$s — столбец дат, кроме значений: %2$s"

#: src/core/study/vit-checkup-columns.c
msgid "Change its type: what cannot be read becomes missing."
msgstr "Измените тип: что не читается, станет пропуском."

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%1$s value of %2$s names more than one line"
msgid_plural "%1$s values of %2$s name more than one line each"
msgstr[0] "%1$s значение в столбце %2$s встречается больше чем в одной строке"
msgstr[1] "%1$s значения в столбце %2$s встречаются больше чем в одной строке"
msgstr[2] "%1$s значений в столбце %2$s встречаются больше чем в одной строке"

#: src/core/study/vit-checkup-columns.c
msgid "Joining another table by it would multiply that table’s rows. See whether the lines differ, and drop those that repeat."
msgstr "Соединение по этому столбцу размножит строки другой таблицы. Посмотрите, чем отличаются строки, и уберите повторы."

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%s has the same value in every line, or none"
msgid_plural "%s have the same value in every line, or none"
msgstr[0] "%s: во всех строках одно значение или пусто"
msgstr[1] "%s: во всех строках одно значение или пусто"
msgstr[2] "%s: во всех строках одно значение или пусто"

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%s only counts the lines"
msgid_plural "%s only count the lines"
msgstr[0] "Столбец %s только нумерует строки"
msgstr[1] "Столбцы %s только нумеруют строки"
msgstr[2] "Столбцы %s только нумеруют строки"

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%s only count the lines, or have the same value in every line, or none"
msgstr "Столбцы %s только нумеруют строки либо во всех строках одинаковы или пусты"

#: src/core/study/vit-checkup-columns.c
msgid "Leave out what tells nothing."
msgstr "Уберите то, что ни о чём не говорит."

#: src/core/study/vit-checkup-copies.c
#, c-format
msgid "%s line is an exact copy of another"
msgid_plural "%s lines are exact copies of others"
msgstr[0] "%s строка — точная копия другой"
msgstr[1] "%s строки — точные копии других"
msgstr[2] "%s строк — точные копии других"

#: src/core/study/vit-checkup-copies.c
msgid "Keep one of each. Where two lines can be alike in every column and both be true, leave them."
msgstr "Оставить по одной. Если две строки могут совпадать во всех столбцах и обе быть верны, не трогать их."

#: src/core/study/vit-checkup-copies.c
#, c-format
msgid "%s line is a copy of another but for capitals or spaces"
msgid_plural "%s lines are copies of others but for capitals or spaces"
msgstr[0] "%s строка отличается от другой только регистром или пробелами"
msgstr[1] "%s строки отличаются от других только регистром или пробелами"
msgstr[2] "%s строк отличаются от других только регистром или пробелами"

#: src/core/study/vit-checkup-copies.c
msgid "Write the texts alike first, with the steps that change case and spaces; then the copies can be left out."
msgstr "Сначала выровняйте тексты шагами, которые меняют регистр и пробелы; затем копии можно убрать."

#: src/core/study/vit-checkup-copies.c
#, c-format
msgid "%1$s line is the same as another in all but %2$s"
msgid_plural "%1$s lines are the same as others in all but %2$s"
msgstr[0] "%1$s строка отличается от другой только столбцом %2$s"
msgstr[1] "%1$s строки отличаются от других только столбцом %2$s"
msgstr[2] "%1$s строк отличаются от других только столбцом %2$s"

#: src/core/study/vit-checkup-copies.c
msgid "The same thing may have been entered twice, or two may be alike by chance. Look at them before you leave any out."
msgstr "Одно и то же могли внести дважды, или две записи совпали случайно. Посмотрите на них, прежде чем что-то убирать."

#: src/core/study/vit-checkup-copies.c
#, c-format
msgid "%s line repeats another less than a minute later"
msgid_plural "%s lines repeat others less than a minute later"
msgstr[0] "%s строка повторяет другую меньше чем через минуту"
msgstr[1] "%s строки повторяют другие меньше чем через минуту"
msgstr[2] "%s строк повторяют другие меньше чем через минуту"

#: src/core/study/vit-checkup-copies.c
msgid "They are the same in all but their time. A page that is loaded twice looks like this; so does an order that was sent twice."
msgstr "Они отличаются только временем. Так выглядит страница, загруженная дважды, или дважды отправленный заказ."

#: src/core/study/vit-checkup-names.c
#, c-format
msgid "%s product name has spaces around it"
msgid_plural "%s product names have spaces around them"
msgstr[0] "У %s названия товара есть лишние пробелы по краям"
msgstr[1] "У %s названий товаров есть лишние пробелы по краям"
msgstr[2] "У %s названий товаров есть лишние пробелы по краям"

#: src/core/study/vit-checkup-names.c
msgid "Take them away, so that each product counts once."
msgstr "Убрать их, чтобы каждый товар считался один раз."

#: src/core/study/vit-checkup-names.c
#, c-format
msgid "%s product name differs from another only by capital letters"
msgid_plural "%s product names differ from others only by capital letters"
msgstr[0] "%s название товара отличается от другого только заглавными буквами"
msgstr[1] "%s названия товаров отличаются от других только заглавными буквами"
msgstr[2] "%s названий товаров отличаются от других только заглавными буквами"

#: src/core/study/vit-checkup-names.c
msgid "Write all names in small letters, so that each product counts once."
msgstr "Записать все названия строчными буквами, чтобы каждый товар считался один раз."

#: src/core/study/vit-checkup-outliers.c
#, c-format
msgid "%1$s value of %2$s is far from all others"
msgid_plural "%1$s values of %2$s are far from all others"
msgstr[0] "%1$s значение %2$s далеко от всех остальных"
msgstr[1] "%1$s значения %2$s далеки от всех остальных"
msgstr[2] "%1$s значений %2$s далеки от всех остальных"

#: src/core/study/vit-checkup-outliers.c
#, c-format
msgid "The others lie between %1$s and %2$s. If it is a slip, leave the line out: a mean would be moved by it."
msgstr "Остальные лежат между %1$s и %2$s. Если это ошибка, уберите строку: она сдвинула бы среднее."

#: src/core/study/vit-checkup-personal.c
#, c-format
msgid "%s says who somebody is"
msgstr "Столбец %s выдаёт личность человека"

#: src/core/study/vit-checkup-personal.c
msgid "It is needed to tell customers apart. Leave it out of what is shared with others."
msgstr "Он нужен, чтобы различать клиентов. Не передавайте его другим."

#: src/core/study/vit-checkup-personal.c
msgid "No study needs it. Replace each value by a pseudonym: the same value gets the same one in all tables of this project, and only this project has the key. In another project, the same step makes other pseudonyms."
msgstr "Ни одному исследованию это не нужно. Заменить каждое значение псевдонимом: одинаковые значения получают один и тот же во всех таблицах проекта, а ключ есть только у этого проекта. В другом проекте тот же шаг даст другие псевдонимы."

#: src/core/study/vit-checkup-rows.c
#, c-format
msgid "%1$s line lacks a value in %2$s"
msgid_plural "%1$s lines lack a value in %2$s"
msgstr[0] "В %1$s строке нет значения в столбце %2$s"
msgstr[1] "В %1$s строках нет значения в столбце %2$s"
msgstr[2] "В %1$s строках нет значения в столбце %2$s"

#: src/core/study/vit-checkup-rows.c
msgid "Leave them out: they cannot be counted for any customer."
msgstr "Исключить их: отнести их к какому-либо клиенту нельзя."

#: src/core/study/vit-checkup-rows.c
#, c-format
msgid "%s line repeats a product of the same order"
msgid_plural "%s lines repeat a product of the same order"
msgstr[0] "%s строка повторяет товар того же заказа"
msgstr[1] "%s строки повторяют товар того же заказа"
msgstr[2] "%s строк повторяют товар того же заказа"

#: src/core/study/vit-checkup-rows.c
msgid "Keep the first of each, so that nothing is counted twice."
msgstr "Оставить первую из каждых, чтобы ничто не считалось дважды."

#: src/core/study/vit-checkup-rows.c
#, c-format
msgid "%s order belongs to more than one customer"
msgid_plural "%s orders belong to more than one customer"
msgstr[0] "%s заказ принадлежит нескольким клиентам"
msgstr[1] "%s заказа принадлежат нескольким клиентам"
msgstr[2] "%s заказов принадлежат нескольким клиентам"

#: src/core/study/vit-checkup-rows.c
msgid "Leave them out: it is not known whose they are."
msgstr "Исключить их: неизвестно, чьи они."

#: src/core/study/vit-checkup-spelling.c
#, c-format
msgid "%1$s value of %2$s differs from another only by capitals, spaces or letters that look the same"
msgid_plural "%1$s values of %2$s differ from others only by capitals, spaces or letters that look the same"
msgstr[0] "%1$s значение %2$s отличается от другого только регистром, пробелами или похожими буквами"
msgstr[1] "%1$s значения %2$s отличаются от других только регистром, пробелами или похожими буквами"
msgstr[2] "%1$s значений %2$s отличаются от других только регистром, пробелами или похожими буквами"

#: src/core/study/vit-checkup-spelling.c
msgid "Write each as the most frequent spelling, so that it counts once."
msgstr "Записать каждое так, как чаще всего, чтобы оно считалось один раз."

#: src/core/study/vit-checkup-spelling.c
#, c-format
msgid "%1$s value of %2$s is probably misspelt"
msgid_plural "%1$s values of %2$s are probably misspelt"
msgstr[0] "%1$s значение в столбце %2$s, вероятно, написано с ошибкой"
msgstr[1] "%1$s значения в столбце %2$s, вероятно, написаны с ошибкой"
msgstr[2] "%1$s значений в столбце %2$s, вероятно, написаны с ошибкой"

#: src/core/study/vit-checkup-spelling.c
msgid "Write them as the more frequent ones, which differ from them by a slip. Look at the examples first."
msgstr "Запишите их как более частые, от которых они отличаются опиской. Сначала посмотрите примеры."

#: src/core/study/vit-checkup-spelling.c
#, c-format
msgid "%1$s value of %2$s is written in another way in the table %3$s"
msgid_plural "%1$s values of %2$s are written in another way in the table %3$s"
msgstr[0] "%1$s значение %2$s записано в таблице %3$s иначе"
msgstr[1] "%1$s значения %2$s записаны в таблице %3$s иначе"
msgstr[2] "%1$s значений %2$s записаны в таблице %3$s иначе"

#: src/core/study/vit-checkup-spelling.c
msgid "One of the two is a slip, most likely this one. Write both alike, or the tables do not fit together."
msgstr "Одно из двух — опечатка, скорее всего это. Записать одинаково, иначе таблицы не сойдутся."

#: src/core/study/vit-checkup-tables.c
msgid "Take the decimals away: as they are, no line finds its partner in that table."
msgstr "Убрать дробную часть: с ней ни одна строка не находит пары в той таблице."

#: src/core/study/vit-checkup-tables.c
#, c-format
msgid "%1$s is written as %2$s here, and as %3$s in the table %4$s"
msgstr "%1$s записан здесь как %2$s, а в таблице %4$s — как %3$s"

#: src/core/study/vit-checkup-tables.c
#, c-format
msgid "%1$s line has a %2$s that the table %3$s does not list"
msgid_plural "%1$s lines have a %2$s that the table %3$s does not list"
msgstr[0] "В %1$s строке есть %2$s, которого нет в таблице %3$s"
msgstr[1] "В %1$s строках есть %2$s, которого нет в таблице %3$s"
msgstr[2] "В %1$s строках есть %2$s, которого нет в таблице %3$s"

#: src/core/study/vit-checkup-tables.c
msgid "What that table says of it will be missing here once they are joined. Ask for a newer export of it."
msgstr "После соединения здесь не будет сведений из той таблицы. Запросите её более свежую выгрузку."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "One single line brings %s of all revenue"
msgstr "Одна-единственная строка даёт %s всей выручки"

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%1$s single lines bring up to %2$s of all revenue each"
msgstr "%1$s отдельных строк дают до %2$s всей выручки каждая"

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "Leave out lines with %1$s of %2$s or more: they would hide what the others do."
msgstr "Исключить строки, где %1$s не меньше %2$s: они заслонили бы остальных."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line has a price below zero"
msgid_plural "%s lines have a price below zero"
msgstr[0] "У %s строки цена ниже нуля"
msgstr[1] "У %s строк цена ниже нуля"
msgstr[2] "У %s строк цена ниже нуля"

#: src/core/study/vit-checkup-values.c
msgid "Leave them out: nothing is sold for less than nothing. If they are returns, the quantity should be below zero instead."
msgstr "Исключите их: ничто не продаётся дешевле, чем даром. Если это возвраты, ниже нуля должно быть количество."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line has a price of zero"
msgid_plural "%s lines have a price of zero"
msgstr[0] "У %s строки цена равна нулю"
msgstr[1] "У %s строк цена равна нулю"
msgstr[2] "У %s строк цена равна нулю"

#: src/core/study/vit-checkup-values.c
msgid "Gifts and tests look like this. They bring no money, but they count as lines and orders."
msgstr "Так выглядят подарки и пробные заказы. Денег они не приносят, но считаются строками и заказами."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line has a quantity below zero"
msgid_plural "%s lines have a quantity below zero"
msgstr[0] "У %s строки количество ниже нуля"
msgstr[1] "У %s строк количество ниже нуля"
msgstr[2] "У %s строк количество ниже нуля"

#: src/core/study/vit-checkup-values.c
msgid "These look like returns, and are taken off what a customer spent."
msgstr "Похоже на возвраты: они вычитаются из того, что потратил клиент."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line lies in the future"
msgid_plural "%s lines lie in the future"
msgstr[0] "%s строка относится к будущему"
msgstr[1] "%s строки относятся к будущему"
msgstr[2] "%s строк относятся к будущему"

#: src/core/study/vit-checkup-values.c
msgid "Leave them out: they would make every other customer look silent."
msgstr "Исключите их: из-за них все остальные клиенты покажутся замолчавшими."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line is from before 1980"
msgid_plural "%s lines are from before 1980"
msgstr[0] "%s строка датирована до 1980 года"
msgstr[1] "%s строки датированы до 1980 года"
msgstr[2] "%s строк датированы до 1980 года"

#: src/core/study/vit-checkup-values.c
msgid "Programs write such a date when they do not know the true one. Leave the lines out, or the shop seems to be half a century old."
msgstr "Программы пишут такую дату, когда не знают настоящей. Убрать эти строки, иначе покажется, что магазину полвека."

#: src/core/study/vit-segmentation-appendix.c
msgid "Recency, frequency, money"
msgstr "Давность, частота, деньги"

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "Recency is the number of days from a customer’s last order to %s, frequency the number of different orders, money what they came to."
msgstr "Давность — число дней от последнего заказа клиента до %s, частота — число разных заказов, деньги — их сумма."

#: src/core/study/vit-segmentation-appendix.c
msgid "Scores"
msgstr "Баллы"

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "Each gets a score from 1 to %1$u, by quantiles over the customers. Fifths end at %2$s days, %3$s orders and %4$s of money."
msgstr "Каждой величине ставится балл от 1 до %1$u по квантилям среди клиентов. Границы пятых долей: %2$s дней, %3$s заказов и %4$s денег."

#: src/core/study/vit-segmentation-appendix.c
msgid "Each pair of a recency and a frequency score has a named segment. The map of names can be changed."
msgstr "Каждой паре баллов давности и частоты соответствует названный сегмент. Карту названий можно изменить."

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "k-means on the standardised logarithms of %3$s, with %1$u groups as asked for; silhouette %2$s."
msgstr "Метод k-средних по стандартизованным логарифмам; признаки: %3$s. Число групп, %1$u, задано; силуэт %2$s."

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "k-means on the standardised logarithms of %3$s. Of %4$u to %5$u groups, %1$u have the best silhouette, %2$s."
msgstr "Метод k-средних по стандартизованным логарифмам; признаки: %3$s. Из вариантов от %4$u до %5$u групп лучший силуэт, %2$s, у %1$u."

#: src/core/study/vit-segmentation-appendix.c
msgid "Groups by habit"
msgstr "Группы по привычкам"

#: src/core/study/vit-segmentation-appendix.c
msgid "How the figures were computed"
msgstr "Как получены показатели"

#: src/core/study/vit-segmentation-appendix.c
msgid "Trend"
msgstr "Тенденция"

#: src/core/study/vit-segmentation-appendix.c
msgid "Whole months are compared with the same months a year before, so that a season is not taken for a trend."
msgstr "Полные месяцы сравниваются с теми же месяцами годом раньше, чтобы не принять сезон за тенденцию."

#: src/core/study/vit-segmentation-appendix.c
msgid "The last third of the whole months is compared with the first; a season may look like a trend."
msgstr "Последняя треть полных месяцев сравнивается с первой; сезон может выглядеть как тенденция."

#: src/core/study/vit-segmentation-appendix.c
msgid "Tests"
msgstr "Проверки"

#: src/core/study/vit-segmentation-appendix.c
msgid "Order values are compared by the Mann–Whitney test, weekdays by a chi-square test; both two-sided."
msgstr "Суммы заказов сравниваются критерием Манна — Уитни, дни недели — критерием хи-квадрат; оба двусторонние."

#: src/core/study/vit-segmentation-appendix.c
msgid "Campaigns"
msgstr "Рассылки"

#: src/core/study/vit-segmentation-appendix.c
msgid "A random part of each segment gets nothing. Only the difference between the two parts is what the campaign has brought."
msgstr "Случайная часть каждого сегмента ничего не получает. Только разница между двумя частями и есть то, что принесла рассылка."

#: src/core/study/vit-segmentation-appendix.c
msgid "without a customer"
msgstr "без клиента"

#: src/core/study/vit-segmentation-appendix.c
msgid "without an order"
msgstr "без заказа"

#: src/core/study/vit-segmentation-appendix.c
msgid "without a date"
msgstr "без даты"

#: src/core/study/vit-segmentation-appendix.c
msgid "without an amount"
msgstr "без суммы"

#: src/core/study/vit-segmentation-appendix.c
msgid "after the analysis date"
msgstr "после даты анализа"

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "%s, not counted."
msgstr "%s, не учтены."

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "Of %1$s after cleaning, %2$s are counted"
msgstr "После очистки %1$s, учтено %2$s"

#: src/core/study/vit-segmentation-appendix.c
msgid "Every row after cleaning is counted"
msgstr "Учтены все строки после очистки"

#: src/core/study/vit-segmentation-appendix.c
msgid "Returns"
msgstr "Возвраты"

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "%s with a negative amount, counted as money given back."
msgstr "%s с отрицательной суммой, учтены как возвращённые деньги."

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Customers by recency and frequency"
msgstr "Клиенты по давности и частоте"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-customers.c
#: src/core/study/vit-segmentation-tables.c
msgid "Customers"
msgstr "Клиенты"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "frequency score: the higher, the more orders"
msgstr "балл частоты: чем выше, тем больше заказов"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "recency score: the higher, the later"
msgstr "балл давности: чем выше, тем позже"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Share of customers and of revenue by segment"
msgstr "Доля клиентов и выручки по сегментам"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-tables.c
msgid "Share of customers"
msgstr "Доля клиентов"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-tables.c
msgid "Share of revenue"
msgstr "Доля выручки"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "What they spend most on"
msgstr "На что тратят больше всего"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Share of their money"
msgstr "Доля их денег"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "What they buy more than others"
msgstr "Что покупают чаще других"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Share of their money, times everyone’s"
msgstr "Доля их денег, раз к доле у всех"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "as much as everyone"
msgstr "столько же, сколько все"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-tables.c
msgid "Days since last order"
msgstr "Дней с последнего заказа"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Orders"
msgstr "Заказы"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-tables.c
msgid "Money spent"
msgstr "Потрачено"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-segments.c
#: src/core/study/vit-segmentation-tables.c
msgid "Average order"
msgstr "Средний заказ"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Days since first order"
msgstr "Дней с первого заказа"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Different products"
msgstr "Разных товаров"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "What sets the groups apart"
msgstr "Чем отличаются группы"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Standard deviations from the average"
msgstr "Стандартные отклонения от среднего"

#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Revenue by month"
msgstr "Выручка по месяцам"

#: src/core/study/vit-segmentation-charts.c
msgid "New and returning customers by month"
msgstr "Новые и вернувшиеся клиенты по месяцам"

#: src/core/study/vit-segmentation-charts.c
msgid "First order"
msgstr "Первый заказ"

#: src/core/study/vit-segmentation-charts.c
msgid "Ordered before"
msgstr "Заказывали раньше"

#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Orders by weekday"
msgstr "Заказы по дням недели"

#: src/core/study/vit-segmentation-charts.c
msgid "Orders by their value"
msgstr "Заказы по сумме"

#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Bought once"
msgstr "Купили один раз"

#: src/core/study/vit-segmentation-charts.c
msgid "Came back"
msgstr "Вернулись"

#: src/core/study/vit-segmentation-charts.c
#, c-format
msgid "%s and more"
msgstr "%s и больше"

#: src/core/study/vit-segmentation-charts.c
msgid "value of the order"
msgstr "сумма заказа"

#: src/core/study/vit-segmentation-charts.c
msgid "Share of revenue by share of customers"
msgstr "Доля выручки по доле клиентов"

#: src/core/study/vit-segmentation-charts.c
msgid "If all spent alike"
msgstr "Если бы все тратили поровну"

#: src/core/study/vit-segmentation-charts.c
msgid "share of customers, those who spent most first"
msgstr "доля клиентов, начиная с тех, кто потратил больше всех"

#: src/core/study/vit-segmentation-charts.c
msgid "top fifth"
msgstr "лучшая пятая часть"

#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Products by revenue"
msgstr "Товары по выручке"

#: src/core/study/vit-segmentation-compute.c
msgid "Describing the segments"
msgstr "Описываются сегменты"

#: src/core/study/vit-segmentation-compute.c
msgid "Looking for groups"
msgstr "Поиск групп"

#: src/core/study/vit-segmentation-compute.c
msgid "Scoring the customers"
msgstr "Оценка клиентов"

#: src/core/study/vit-segmentation-compute.c
msgid "Adding up the orders"
msgstr "Суммирование заказов"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The last %1$u month brought %2$s, the same month a year before %3$s."
msgid_plural "The last %1$u months brought %2$s, the same months a year before %3$s."
msgstr[0] "Последний %1$u месяц принёс %2$s, тот же месяц годом раньше — %3$s."
msgstr[1] "Последние %1$u месяца принесли %2$s, те же месяцы годом раньше — %3$s."
msgstr[2] "Последние %1$u месяцев принесли %2$s, те же месяцы годом раньше — %3$s."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The last %1$u month brought %2$s, the first %1$u month %3$s."
msgid_plural "The last %1$u months brought %2$s, the first %1$u months %3$s."
msgstr[0] "Последний %1$u месяц принёс %2$s, первый %1$u — %3$s."
msgstr[1] "Последние %1$u месяца принесли %2$s, первые %1$u — %3$s."
msgstr[2] "Последние %1$u месяцев принесли %2$s, первые %1$u — %3$s."

#: src/core/study/vit-segmentation-findings-orders.c
#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "First orders in the last three whole months: %1$s; in the three before: %2$s."
msgstr "Первых заказов за последние три полных месяца: %1$s; за три до них: %2$s."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "Half of their orders come to less than %1$s, against %2$s for those who bought once (Mann–Whitney test, %3$s)."
msgstr "Половина их заказов меньше %1$s, у купивших один раз — %2$s (критерий Манна — Уитни, %3$s)."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The average order has shrunk by %s"
msgstr "Средний заказ уменьшился на %s"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The average order has grown by %s"
msgstr "Средний заказ вырос на %s"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "It went from %1$s to %2$s, while the number of orders changed by %3$s."
msgstr "Было %1$s, стало %2$s, а число заказов изменилось на %3$s."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "A single order makes %s of the revenue"
msgstr "Один заказ даёт %s выручки"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "Order %1$s came to %2$s. If it is a slip, filter it out; if it is real, averages say little about everybody else."
msgstr "Заказ %1$s — на %2$s. Если это ошибка, исключите его; если нет, средние мало говорят об остальных."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "On the strongest day: %1$s (%2$s); on the weakest: %3$s (%4$s)."
msgstr "В самый сильный день: %1$s (%2$s); в самый слабый: %3$s (%4$s)."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "No weekday differs from the others by more than chance (chi-square test, %s)."
msgstr "Ни один день недели не отличается от других больше, чем случайно (критерий хи-квадрат, %s)."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The first of them is “%1$s” with %2$s."
msgstr "Первый из них — «%1$s», %2$s."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "Half of the repeat orders come within %s"
msgstr "Половина повторных заказов делается за %s"

#: src/core/study/vit-segmentation-findings-orders.c
msgid "Counted from the same customer’s order before. A reminder sent later than that reaches half of them too late."
msgstr "Считая от предыдущего заказа того же клиента. Напоминание, посланное позже, половину застанет слишком поздно."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "%s of the rows were left out before counting"
msgstr "%s строк исключено до подсчёта"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The file has %1$s, and %2$s of them are used. What was left out, and why, is in the appendix."
msgstr "В файле %1$s, использовано %2$s. Что исключено и почему — в приложении."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s; together they have spent %2$s."
msgstr "%1$s; вместе они потратили %2$s."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%s of the customers have bought only once"
msgstr "%s клиентов купили только один раз"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s ordered a single time; half of their orders come to less than %2$s."
msgstr "%1$s заказали один раз; половина их заказов меньше %2$s."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%s of the customers came back"
msgstr "%s клиентов вернулись"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "A customer orders %1$s times on average; %2$s never came back."
msgstr "Клиент заказывает в среднем %1$s раза; не вернулись %2$s."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s of the customers have been silent for more than %2$s"
msgstr "%1$s клиентов молчат больше %2$s"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s, who brought %2$s of the money so far. Ask once whether they want to hear from you, then stop writing."
msgstr "%1$s, принёсшие %2$s выручки. Спросите один раз, хотят ли они получать письма, и больше не пишите."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "The other four fifths share the remaining %s. Losing a few of the best costs more than losing many others."
msgstr "На остальные четыре пятых приходится %s. Потеря нескольких лучших обойдётся дороже, чем потеря многих других."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "The other four fifths bring %s: the shop does not hang on a few customers."
msgstr "Остальные четыре пятых приносят %s: магазин не зависит от немногих клиентов."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "One customer alone brings %s of the money"
msgstr "Один клиент приносит %s выручки"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "That is %1$s, where half of the customers spend less than %2$s. It may be a business, worth a call."
msgstr "Это %1$s, тогда как половина клиентов тратит меньше %2$s. Возможно, это организация: стоит позвонить."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%s of the money came from customers who are slipping away"
msgstr "%s выручки принесли клиенты, которые уходят"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s in “%2$s” and “%3$s” used to come back and have not been seen for long. Win these back first."
msgstr "%1$s в сегментах «%2$s» и «%3$s» возвращались, но давно не появлялись. Верните сначала их."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "Looked for by k-means on %1$s; silhouette %2$s."
msgstr "Найдены методом k-средних; признаки: %1$s; силуэт %2$s."

#: src/core/study/vit-segmentation-findings.c
msgid "A small core carries a shop that sells once to most"
msgstr "Магазин, где большинство покупает один раз, держится на малом ядре"

#: src/core/study/vit-segmentation-findings.c
msgid "Most customers buy once and do not come back"
msgstr "Большинство клиентов покупают один раз и не возвращаются"

#: src/core/study/vit-segmentation-findings.c
msgid "Customers come back, but they bring less than before"
msgstr "Клиенты возвращаются, но приносят меньше, чем раньше"

#: src/core/study/vit-segmentation-findings.c
msgid "Customers come back, and the shop is growing"
msgstr "Клиенты возвращаются, магазин растёт"

#: src/core/study/vit-segmentation-findings.c
msgid "Most customers come back, and a few groups decide the money"
msgstr "Большинство клиентов возвращаются, и деньги решают несколько групп"

#: src/core/study/vit-segmentation-findings.c
msgid "revenue"
msgstr "выручка"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "after cleaning; %s raw"
msgstr "после очистки; до неё %s"

#: src/core/study/vit-segmentation-findings.c
msgid "customer"
msgid_plural "customers"
msgstr[0] "клиент"
msgstr[1] "клиента"
msgstr[2] "клиентов"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%s bought once"
msgstr "%s купили один раз"

#: src/core/study/vit-segmentation-findings.c
#: src/core/study/vit-segmentation-titles.c
msgid "average order"
msgstr "средний заказ"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "median %s"
msgstr "медиана %s"

#: src/core/study/vit-segmentation-findings.c
msgid "of revenue"
msgstr "выручки"

#: src/core/study/vit-segmentation-findings.c
msgid "from the top fifth"
msgstr "от лучшей пятой части"

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Revenue by month, %5$s. %1$s: %2$s, %3$s: %4$s"
msgstr "Выручка по месяцам, %5$s. %1$s: %2$s, %3$s: %4$s"

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Revenue by month. %1$s: %2$s, %3$s: %4$s"
msgstr "Выручка по месяцам. %1$s: %2$s, %3$s: %4$s"

#: src/core/study/vit-segmentation-overview.c
msgid "As many orders, of the same size"
msgstr "Заказов столько же, того же размера"

#: src/core/study/vit-segmentation-overview.c
msgid "As many orders, but smaller"
msgstr "Заказов столько же, но мельче"

#: src/core/study/vit-segmentation-overview.c
msgid "As many orders, but larger"
msgstr "Заказов столько же, но крупнее"

#: src/core/study/vit-segmentation-overview.c
msgid "Fewer orders of the same size"
msgstr "Меньше заказов того же размера"

#: src/core/study/vit-segmentation-overview.c
msgid "More orders of the same size"
msgstr "Больше заказов того же размера"

#: src/core/study/vit-segmentation-overview.c
msgid "Fewer orders, and smaller"
msgstr "Заказов меньше, и они мельче"

#: src/core/study/vit-segmentation-overview.c
msgid "Fewer orders, but larger"
msgstr "Заказов меньше, но крупнее"

#: src/core/study/vit-segmentation-overview.c
msgid "More orders, but smaller"
msgstr "Заказов больше, но мельче"

#: src/core/study/vit-segmentation-overview.c
msgid "More orders, and larger"
msgstr "Заказов больше, и они крупнее"

#: src/core/study/vit-segmentation-overview.c
msgid "Too early for a trend"
msgstr "Для тенденции рано"

#: src/core/study/vit-segmentation-overview.c
msgid "At least six whole months are needed to compare some with others."
msgstr "Чтобы сравнивать, нужно не меньше шести полных месяцев."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "The last %u whole month against the same month a year before."
msgid_plural "The last %u whole months against the same months a year before."
msgstr[0] "Последний %u полный месяц против того же месяца годом раньше."
msgstr[1] "Последние %u полных месяца против тех же месяцев годом раньше."
msgstr[2] "Последние %u полных месяцев против тех же месяцев годом раньше."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "The last %1$u whole month against the first."
msgid_plural "The last %1$u whole months against the first %1$u."
msgstr[0] "Последний %1$u полный месяц против первого."
msgstr[1] "Последние %1$u полных месяца против первых %1$u."
msgstr[2] "Последние %1$u полных месяцев против первых %1$u."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Orders: %1$s, then %2$s. Average order: %3$s, then %4$s."
msgstr "Заказов: %1$s, затем %2$s. Средний заказ: %3$s, затем %4$s."

#: src/core/study/vit-segmentation-overview.c
msgid "What to check next"
msgstr "Что проверить дальше"

#: src/core/study/vit-segmentation-overview.c
msgid "Did large orders leave, or did people move to cheaper goods? Compare the segments' average orders."
msgstr "Ушли крупные заказы или люди перешли на товары дешевле? Сравните средние заказы сегментов."

#: src/core/study/vit-segmentation-overview.c
msgid "Did fewer new customers come, or did old ones stay away? The page on new customers tells."
msgstr "Стало меньше новых клиентов или не возвращаются прежние? Об этом страница о новых клиентах."

#: src/core/study/vit-segmentation-overview.c
msgid "What each month has brought"
msgstr "Что принёс каждый месяц"

#: src/core/study/vit-segmentation-overview.c
msgid "Customers with an order in the month, by whether it was their first in these data"
msgstr "Клиенты с заказом в месяце: первый ли он в этих данных"

#: src/core/study/vit-segmentation-overview.c
msgid "Mind the beginning"
msgstr "Осторожно с началом"

#: src/core/study/vit-segmentation-overview.c
msgid "In the first months everybody counts as new, because the data do not reach further back."
msgstr "В первые месяцы новыми считаются все: данные не уходят дальше в прошлое."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Orders by the weekday on which they began; %s"
msgstr "Заказы по дню недели, в который они начаты; %s"

#: src/core/study/vit-segmentation-overview.c
msgid "More than chance"
msgstr "Больше, чем случай"

#: src/core/study/vit-segmentation-overview.c
msgid "No more than chance"
msgstr "Не больше, чем случай"

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "The days differ by more than chance would make them (chi-square test, %s)."
msgstr "Дни различаются больше, чем сделал бы случай (критерий хи-квадрат, %s)."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Chance alone makes days differ as much as this (chi-square test, %s)."
msgstr "Так дни могут различаться и случайно (критерий хи-квадрат, %s)."

#: src/core/study/vit-segmentation-overview.c
msgid "Send letters so that they are read on strong days; segments may differ, see their cards."
msgstr "Отправляйте письма так, чтобы их читали в сильные дни; у сегментов дни свои, см. их карточки."

#: src/core/study/vit-segmentation-overview.c
msgid "Choose the day of sending by what is convenient; no weekday stands out."
msgstr "Выбирайте день отправки по удобству: ни один не выделяется."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "%1$s against %2$s"
msgstr "%1$s против %2$s"

#: src/core/study/vit-segmentation-overview.c
msgid "Share of orders by their value, of customers who bought once and of those who came back"
msgstr "Доля заказов по сумме: у купивших один раз и у вернувшихся"

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Median order of those who came back, and of those who bought once (Mann–Whitney test, %s)."
msgstr "Медианный заказ вернувшихся и купивших один раз (критерий Манна — Уитни, %s)."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Share of revenue by share of customers; %s"
msgstr "Доля выручки по доле клиентов; %s"

#: src/core/study/vit-segmentation-overview.c
msgid "of the revenue comes from a fifth of the customers."
msgstr "выручки приходит от пятой части клиентов."

#: src/core/study/vit-segmentation-overview.c
msgid "comes from one customer in a hundred, those who spent most. Know them by name."
msgstr "приходит от одного клиента из ста, потративших больше всех. Знайте их по именам."

#: src/core/study/vit-segmentation-overview.c
msgid "The products that brought most, by revenue"
msgstr "Товары, принёсшие больше всего выручки"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "“%1$s” is the largest segment, with %2$s of the customers"
msgstr "«%1$s» — самый большой сегмент: %2$s клиентов"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Customers by recency and frequency score; %s"
msgstr "Клиенты по баллам давности и частоты; %s"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%1$s. Orders each: %2$s; since the last one: %3$s (median)."
msgstr "%1$s. Заказов на клиента: %2$s; с последнего прошло %3$s (медиана)."

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Share of customers and share of revenue; %1$s, revenue %2$s"
msgstr "Доля клиентов и доля выручки; %1$s, выручка %2$s"

#: src/core/study/vit-segmentation-segments.c
msgid "All customers are in one segment"
msgstr "Все клиенты в одном сегменте"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "A customer brings %1$s in “%2$s” and %3$s in “%4$s”"
msgstr "Клиент приносит %1$s в «%2$s» и %3$s в «%4$s»"

#: src/core/study/vit-segmentation-segments.c
msgid "The segments, those with the most revenue first"
msgstr "Сегменты, начиная с наибольшей выручки"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "all customers %s"
msgstr "у всех клиентов %s"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%s ago"
msgstr "%s назад"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "median; all customers %s"
msgstr "медиана; у всех клиентов %s"

#: src/core/study/vit-segmentation-segments.c
msgid "Orders each"
msgstr "Заказов на клиента"

#: src/core/study/vit-segmentation-segments.c
msgid "Last order"
msgstr "Последний заказ"

#: src/core/study/vit-segmentation-segments.c
msgid "Best day"
msgstr "Лучший день"

#: src/core/study/vit-segmentation-segments.c
msgid "by their own orders"
msgstr "по их заказам"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "middle half: %1$s to %2$s"
msgstr "средняя половина: от %1$s до %2$s"

#: src/core/study/vit-segmentation-segments.c
msgid "Between two orders"
msgstr "Между двумя заказами"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%1$s · %2$s of all · %3$s of revenue"
msgstr "%1$s · %2$s от всех · %3$s выручки"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "The first letters go out on %s"
msgstr "Первые письма уходят %s"

#: src/core/study/vit-segmentation-segments.c
msgid "What to send to whom, from which day on; those left out are what the others are compared with"
msgstr "Что, кому и с какого дня отправлять; с теми, кто не получает, сравнивают остальных"

#: src/core/study/vit-segmentation-segments.c
msgid "Calendar of campaigns"
msgstr "Календарь рассылок"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Groups found by k-means: how far each lies from the average, in standard deviations; %s"
msgstr "Группы по методу k-средних: насколько каждая далека от среднего, в стандартных отклонениях; %s"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Group %u"
msgstr "Группа %u"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%1$s; share of revenue: %2$s."
msgstr "%1$s; доля выручки: %2$s."

#: src/core/study/vit-segmentation-segments.c
msgid "How clear they are"
msgstr "Насколько они чёткие"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Silhouette %s: 1 is perfectly apart, 0 is no groups."
msgstr "Силуэт %s: 1 — группы полностью разделены, 0 — групп нет."

#: src/core/study/vit-segmentation-tables.c
msgid "Segment"
msgstr "Сегмент"

#: src/core/study/vit-segmentation-tables.c
msgid "Who they are"
msgstr "Кто они"

#: src/core/study/vit-segmentation-tables.c
msgid "New customers"
msgstr "Новые клиенты"

#: src/core/study/vit-segmentation-tables.c
msgid "Share of orders"
msgstr "Доля заказов"

#: src/core/study/vit-segmentation-tables.c
msgid "Orders per customer"
msgstr "Заказов на клиента"

#: src/core/study/vit-segmentation-tables.c
msgid "Median order"
msgstr "Медианный заказ"

#: src/core/study/vit-segmentation-tables.c
msgid "Revenue per customer"
msgstr "Выручка на клиента"

#: src/core/study/vit-segmentation-tables.c
msgid "Median days since last order"
msgstr "Дней с последнего заказа, медиана"

#: src/core/study/vit-segmentation-tables.c
msgid "Median days between orders"
msgstr "Дней между заказами, медиана"

#: src/core/study/vit-segmentation-tables.c
msgid "Best weekday"
msgstr "Лучший день недели"

#: src/core/study/vit-segmentation-tables.c
msgid "Best month"
msgstr "Лучший месяц"

#: src/core/study/vit-segmentation-tables.c
msgid "Bought most"
msgstr "Покупают больше всего"

#: src/core/study/vit-segmentation-tables.c
msgid "Weekday"
msgstr "День недели"

#: src/core/study/vit-segmentation-tables.c
msgid "Recency score"
msgstr "Балл давности"

#: src/core/study/vit-segmentation-tables.c
msgid "Frequency score"
msgstr "Балл частоты"

#: src/core/study/vit-segmentation-tables.c
msgid "Money score"
msgstr "Балл денег"

#: src/core/study/vit-segmentation-tables.c
msgid "From"
msgstr "С"

#: src/core/study/vit-segmentation-tables.c
msgid "Days after an order"
msgstr "Дней после заказа"

#: src/core/study/vit-segmentation-tables.c
msgid "Discount"
msgstr "Скидка"

#: src/core/study/vit-segmentation-tables.c
msgid "Customers to write to"
msgstr "Кому писать"

#: src/core/study/vit-segmentation-tables.c
msgid "Left out to compare"
msgstr "Не пишем, для сравнения"

#: src/core/study/vit-segmentation-tables.c
msgid "Groups found by similarity"
msgstr "Группы, найденные по сходству"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue is where it was a year ago"
msgstr "Выручка такая же, как год назад"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue holds steady"
msgstr "Выручка держится ровно"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue has halved within a year"
msgstr "За год выручка упала вдвое"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue has halved"
msgstr "Выручка упала вдвое"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue has doubled within a year"
msgstr "За год выручка удвоилась"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue has doubled"
msgstr "Выручка удвоилась"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "Revenue is %s lower than a year ago"
msgstr "Выручка на %s ниже, чем год назад"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "Revenue has fallen by %s"
msgstr "Выручка упала на %s"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "Revenue is %s higher than a year ago"
msgstr "Выручка на %s выше, чем год назад"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "Revenue has grown by %s"
msgstr "Выручка выросла на %s"

#: src/core/study/vit-segmentation-titles.c
msgid "New customers have all but stopped coming"
msgstr "Новые клиенты почти перестали приходить"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "New customers are down by %s"
msgstr "Новых клиентов стало на %s меньше"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "New customers are up by %s"
msgstr "Новых клиентов стало на %s больше"

#: src/core/study/vit-segmentation-titles.c
msgid "New customers keep coming at the same rate"
msgstr "Новые клиенты приходят с прежней скоростью"

#: src/core/study/vit-segmentation-titles.c
msgid "Those who come back order for as much as others"
msgstr "Вернувшиеся заказывают на те же суммы, что и остальные"

#: src/core/study/vit-segmentation-titles.c
msgid "Those who come back place smaller orders"
msgstr "Вернувшиеся делают заказы мельче"

#: src/core/study/vit-segmentation-titles.c
msgid "Those who come back place larger orders"
msgstr "Вернувшиеся делают заказы крупнее"

#: src/core/study/vit-segmentation-titles.c
msgid "Orders come evenly through the week"
msgstr "Заказы идут равномерно всю неделю"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "%1$s brings the most orders, %2$s the fewest"
msgstr "Больше всего заказов: %1$s, меньше всего: %2$s"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "The top fifth of the customers brings %s of the revenue"
msgstr "Лучшая пятая часть клиентов приносит %s выручки"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "%1$s of %2$s brings half of the revenue"
msgid_plural "%1$s of %2$s bring half of the revenue"
msgstr[0] "%1$s из %2$s даёт половину выручки"
msgstr[1] "%1$s из %2$s дают половину выручки"
msgstr[2] "%1$s из %2$s дают половину выручки"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "“%1$s” brings %2$s of the revenue with %3$s of the customers"
msgstr "«%1$s»: %2$s выручки от %3$s клиентов"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "By their habits, customers fall into %u clear group"
msgid_plural "By their habits, customers fall into %u clear groups"
msgstr[0] "По привычкам клиенты образуют %u чёткую группу"
msgstr[1] "По привычкам клиенты делятся на %u чёткие группы"
msgstr[2] "По привычкам клиенты делятся на %u чётких групп"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "By their habits, customers fall into %u group with soft borders"
msgid_plural "By their habits, customers fall into %u groups with soft borders"
msgstr[0] "По привычкам клиенты образуют %u группу с размытой границей"
msgstr[1] "По привычкам клиенты делятся на %u группы с размытыми границами"
msgstr[2] "По привычкам клиенты делятся на %u групп с размытыми границами"

#: src/core/study/vit-segmentation-titles.c
msgid "By their habits, customers form no clear groups"
msgstr "По привычкам чётких групп у клиентов нет"

#: src/core/study/vit-segmentation-titles.c
msgid "recency"
msgstr "давность"

#: src/core/study/vit-segmentation-titles.c
msgid "frequency"
msgstr "частота"

#: src/core/study/vit-segmentation-titles.c
msgid "money spent"
msgstr "потраченная сумма"

#: src/core/study/vit-segmentation-titles.c
msgid "days since the first order"
msgstr "дней с первого заказа"

#: src/core/study/vit-segmentation-titles.c
msgid "number of different products"
msgstr "число разных товаров"

#: src/core/study/vit-segmentation.c
msgid "Who buys, and what to send them"
msgstr "Кто покупает и что им отправить"

#: src/core/study/vit-segmentation.c
msgid "Writing the result"
msgstr "Запись результата"

#: src/core/study/vit-study-run.c
#, c-format
msgid "Lines of %s that could not be read"
msgstr "Строки %s, которые не удалось прочитать"

#: src/core/study/vit-table.c
msgid "yes"
msgstr "да"

#: src/core/study/vit-table.c
msgid "no"
msgstr "нет"

#: ui/vit-chart-view.ui
msgid "Save as P_NG…"
msgstr "Сохранить как P_NG…"

#: ui/vit-chart-view.ui
msgid "Save as _SVG…"
msgstr "Сохранить как _SVG…"

#: ui/vit-chart-view.ui
msgid "Save as _PDF…"
msgstr "Сохранить как _PDF…"

#: ui/vit-chart-view.ui
msgid "Show the numbers"
msgstr "Показать числа"

#: ui/vit-chart-view.ui
msgid "Save the chart"
msgstr "Сохранить диаграмму"

#: ui/vit-clean-step.ui
msgid "What was found in the table"
msgstr "Что найдено в таблице"

#: ui/vit-clean-step.ui
msgid "Each step can be switched off. The rows as they were imported stay in the project."
msgstr "Каждый шаг можно выключить. Импортированные строки остаются в проекте."

#: ui/vit-clean-step.ui
msgid "Looking for Mistakes"
msgstr "Поиск ошибок"

#: ui/vit-clean-step.ui
msgid "Nothing to Mend"
msgstr "Исправлять нечего"

#: ui/vit-clean-step.ui
msgid "No repeated lines, no shared orders, no missing values, no absurd quantities."
msgstr "Нет ни повторных строк, ни общих заказов, ни пропущенных значений, ни нелепых количеств."

#: ui/vit-coming-page.ui ui/vit-report-page.ui
msgid "Open _Segments"
msgstr "Открыть _сегменты"

#: ui/vit-command-palette.ui
msgid "Find a Command"
msgstr "Найти команду"

#: ui/vit-command-palette.ui
msgid "Command, page, table or column"
msgstr "Команда, страница, таблица или столбец"

#: ui/vit-command-palette.ui
msgid "Found"
msgstr "Найдено"

#: ui/vit-command-palette.ui
msgid "Nothing Found"
msgstr "Ничего не найдено"

#: ui/vit-command-palette.ui
msgid "Try the first letters of a command, a page, a table or a column."
msgstr "Введите первые буквы команды, страницы, таблицы или столбца."

#: ui/vit-data-page.ui ui/vit-table-step.ui
msgid "No Data Yet"
msgstr "Данных пока нет"

#: ui/vit-data-page.ui ui/vit-table-step.ui
msgid "Open the orders as your shop exports them, or drop the file here."
msgstr "Откройте заказы в том виде, в каком их выгружает магазин, или перетащите файл сюда."

#: ui/vit-data-page.ui ui/vit-home-page.ui ui/vit-table-step.ui
msgid "_Open a File…"
msgstr "_Открыть файл…"

#: ui/vit-data-page.ui
msgid "Table on screen"
msgstr "Таблица на экране"

#: ui/vit-data-page.ui
msgid "Add another file"
msgstr "Добавить ещё файл"

#: ui/vit-data-page.ui
msgid "Remove this table from the project"
msgstr "Удалить эту таблицу из проекта"

#: ui/vit-data-page.ui
msgid "_Show"
msgstr "_Показать"

#: ui/vit-data-page.ui
msgid "Rows"
msgstr "Строки"

#: ui/vit-data-page.ui
msgid "Source"
msgstr "Источник"

#: ui/vit-data-page.ui ui/vit-group-step.ui ui/vit-results-step.ui
msgid "_Find Segments"
msgstr "_Найти сегменты"

#: ui/vit-export-list.ui
msgid "Save the report"
msgstr "Сохранение отчёта"

#: ui/vit-export-list.ui
msgid "Presentation"
msgstr "Презентация"

#: ui/vit-export-list.ui
msgid "PDF, one message per page, to show and to print"
msgstr "PDF, одна мысль на страницу, для показа и печати"

#: ui/vit-export-list.ui
msgid "Open the presentation"
msgstr "Открыть презентацию"

#: ui/vit-export-list.ui
msgid "Save _PDF…"
msgstr "В _PDF…"

#: ui/vit-export-list.ui
msgid "Workbook"
msgstr "Книга"

#: ui/vit-export-list.ui
msgid "XLSX, all tables, and a sheet of contacts for each segment"
msgstr "XLSX, все таблицы и лист контактов для каждого сегмента"

#: ui/vit-export-list.ui
msgid "Open the workbook"
msgstr "Открыть книгу"

#: ui/vit-export-list.ui
msgid "Save _XLSX…"
msgstr "В _XLSX…"

#: ui/vit-export-list.ui ui/vit-table-step.ui
msgid "Tables"
msgstr "Таблицы"

#: ui/vit-export-list.ui
msgid "CSV files in a folder, for other programs"
msgstr "Файлы CSV в папке, для других программ"

#: ui/vit-export-list.ui
msgid "Open the folder with the tables"
msgstr "Открыть папку с таблицами"

#: ui/vit-export-list.ui
msgid "Save _CSV…"
msgstr "В _CSV…"

#: ui/vit-export-step.ui
msgid "Save the results"
msgstr "Сохраните результаты"

#: ui/vit-export-step.ui
msgid "The presentation and the workbook have everything that was found."
msgstr "В презентации и книге есть всё, что найдено."

#: ui/vit-grid-view.ui
msgid "Rows of the table"
msgstr "Строки таблицы"

#: ui/vit-group-step.ui
msgid "How should customers be grouped?"
msgstr "Как группировать клиентов?"

#: ui/vit-group-step.ui
msgid "Both ways can be used at once. The settings below fit most shops."
msgstr "Оба способа можно применить сразу. Настройки ниже подходят большинству магазинов."

#: ui/vit-group-step.ui ui/vit-help-window.ui
msgid "Named segments"
msgstr "Сегменты с названиями"

#: ui/vit-group-step.ui
msgid "Champions, Loyal, At risk and others, by how recently and how often a customer buys (RFM)"
msgstr "«Чемпионы», «Лояльные», «В зоне риска» и другие: по тому, как давно и как часто клиент покупает (RFM)"

#: ui/vit-group-step.ui ui/vit-help-window.ui
msgid "Groups found in the data"
msgstr "Группы, найденные в данных"

#: ui/vit-group-step.ui
msgid "Customers who are alike in recency, frequency and money, without given borders (k-means)"
msgstr "Клиенты, схожие по давности, частоте и деньгам, без заданных границ (метод k-средних)"

#: ui/vit-group-step.ui
msgid "_Title of the report"
msgstr "_Заголовок отчёта"

#: ui/vit-group-step.ui ui/vit-preferences-window.ui
msgid "_Language"
msgstr "_Язык"

#: ui/vit-group-step.ui
msgid "More _options"
msgstr "Другие _параметры"

#: ui/vit-group-step.ui
msgid "_Scores"
msgstr "_Баллы"

#: ui/vit-group-step.ui
msgid "Into how many parts each measure is cut"
msgstr "На сколько частей делится каждый показатель"

#: ui/vit-group-step.ui
msgid "_Number of groups found"
msgstr "_Число найденных групп"

#: ui/vit-group-step.ui
msgid "_Analysis date, if not the day after the latest"
msgstr "_Дата анализа, если не день после последнего"

#: ui/vit-help-window.ui
msgid "Using Vitrine"
msgstr "Работа с Vitrine"

#: ui/vit-help-window.ui
msgid "Which files can I open?"
msgstr "Какие файлы можно открыть?"

#: ui/vit-help-window.ui
msgid "CSV and TSV files of any size, also packed with gzip, and Vitrine’s own projects. Encoding, delimiter, decimal mark and dates are recognised; on the Data page each can be set by hand. Drop a file anywhere on the window, or press Ctrl+O."
msgstr "Файлы CSV и TSV любого размера, в том числе сжатые gzip, и собственные проекты Vitrine. Кодировка, разделитель, десятичный знак и даты распознаются сами; на странице «Данные» всё можно задать вручную. Перетащите файл в любое место окна или нажмите Ctrl+O."

#: ui/vit-help-window.ui
msgid "Where are my data?"
msgstr "Где мои данные?"

#: ui/vit-help-window.ui
msgid "On this computer only. A project is one file with everything in it. It saves itself after each change; your own files are never written to. A project without a name is kept as a draft and listed on the Home page."
msgstr "Только на этом компьютере. Проект — это один файл, в котором есть всё. Он сохраняется сам после каждого изменения; в ваши файлы ничего не записывается. Проект без имени хранится как черновик и виден на странице «Главная»."

#: ui/vit-help-window.ui
msgid "How do I undo something?"
msgstr "Как отменить действие?"

#: ui/vit-help-window.ui
msgid "With Ctrl+Z, or the arrow in the header. Cleaning steps, roles, settings and removed tables can all be undone; the imported rows themselves never change."
msgstr "Клавишами Ctrl+Z или стрелкой в заголовке окна. Отменить можно шаги очистки, роли, настройки и удаление таблиц; сами импортированные строки никогда не меняются."

#: ui/vit-help-window.ui
msgid "How do I find a command?"
msgstr "Как найти команду?"

#: ui/vit-help-window.ui
msgid "Press Ctrl+K and type a few letters of a command, a page, a table or a column. Ctrl+? lists all keys."
msgstr "Нажмите Ctrl+K и введите несколько букв команды, страницы, таблицы или столбца. Ctrl+? показывает все клавиши."

#: ui/vit-help-window.ui
msgid "How the numbers are computed"
msgstr "Как вычисляются числа"

#: ui/vit-help-window.ui
msgid "Recency, frequency, monetary value"
msgstr "Давность, частота, денежная ценность"

#: ui/vit-help-window.ui
msgid "Recency: calendar days from the day of a customer’s last order to the analysis date, so 1 for an order on the latest day. Frequency: the number of different orders. Monetary value: the sum of quantity × price, or of revenue. The analysis date is the day after the latest day in the table unless you set another."
msgstr "Давность: календарные дни от дня последнего заказа клиента до даты анализа, то есть 1 для заказа в последний день. Частота: число разных заказов. Денежная ценность: сумма произведений количества на цену или сумма выручки. Дата анализа — день после последнего дня в таблице, если не задана другая."

#: ui/vit-help-window.ui
msgid "Scores from 1 to 5"
msgstr "Баллы от 1 до 5"

#: ui/vit-help-window.ui
msgid "The quantiles at 20, 40, 60 and 80 percent over all customers cut each measure into five. The score is 1 plus the number of quantiles strictly below the value; for recency it is 6 minus that, so that 5 is always good."
msgstr "Квантили 20, 40, 60 и 80 процентов по всем клиентам делят каждую величину на пять частей. Балл — 1 плюс число квантилей строго ниже значения; для давности — 6 минус это, чтобы 5 всегда было хорошо."

#: ui/vit-help-window.ui
msgid "Each pair of recency and frequency scores has a named segment, from Champions (recent, frequent) to Hibernating (long ago, rare). The map is shown with the results."
msgstr "Каждой паре баллов давности и частоты соответствует сегмент с названием: от «Чемпионы» (недавно, часто) до «Спящие» (давно, редко). Карта показана вместе с результатами."

#: ui/vit-help-window.ui
msgid "K-means on recency, frequency and monetary value, each as a standardised logarithm. The number of groups from 2 to 10 is the one with the best silhouette, unless you set it. The same data and settings give the same groups each time."
msgstr "Метод k-средних по давности, частоте и денежной ценности, взятым как стандартизованные логарифмы. Число групп, от 2 до 10, выбирается по лучшему силуэту, если не задано. Одни и те же данные и настройки всегда дают одни и те же группы."

#: ui/vit-home-page.ui
msgid "What do you want to know about your shop?"
msgstr "Что вы хотите узнать о своём магазине?"

#: ui/vit-home-page.ui
msgid "Open the orders as your shop exports them. Everything stays on this computer."
msgstr "Откройте заказы в том виде, в каком их выгружает магазин. Всё остаётся на этом компьютере."

#: ui/vit-home-page.ui
msgid "_Try the Sample Shop"
msgstr "_Попробовать на примере магазина"

#: ui/vit-home-page.ui
msgid "Recent Projects"
msgstr "Недавние проекты"

#: ui/vit-home-page.ui
msgid "Studies"
msgstr "Исследования"

#: ui/vit-import-column-row.ui
msgid "More than one reading fits"
msgstr "Подходит несколько прочтений"

#: ui/vit-import-column-row.ui
msgid "Pattern"
msgstr "Шаблон"

#: ui/vit-import-column-row.ui
msgid "Date pattern"
msgstr "Шаблон даты"

#: ui/vit-import-dialog.ui
msgid "_Import"
msgstr "_Импортировать"

#: ui/vit-import-dialog.ui
msgid "What Vitrine reads"
msgstr "Что прочитает Vitrine"

#: ui/vit-import-dialog.ui
msgid "What is in the file"
msgstr "Что в файле"

#: ui/vit-import-dialog.ui
msgid "First lines of the file"
msgstr "Первые строки файла"

#: ui/vit-import-dialog.ui
msgid "How it is read"
msgstr "Как читать файл"

#: ui/vit-import-dialog.ui
msgid "Name of the _table"
msgstr "Название _таблицы"

#: ui/vit-import-dialog.ui
msgid "_Encoding"
msgstr "_Кодировка"

#: ui/vit-import-dialog.ui
msgid "Detect"
msgstr "Определить"

#: ui/vit-import-dialog.ui
msgid "Unicode (UTF-8)"
msgstr "Юникод (UTF-8)"

#: ui/vit-import-dialog.ui
msgid "Unicode (UTF-16, little-endian)"
msgstr "Юникод (UTF-16, little-endian)"

#: ui/vit-import-dialog.ui
msgid "Unicode (UTF-16, big-endian)"
msgstr "Юникод (UTF-16, big-endian)"

#: ui/vit-import-dialog.ui
msgid "Cyrillic (Windows-1251)"
msgstr "Кириллица (Windows-1251)"

#: ui/vit-import-dialog.ui
msgid "Central European (Windows-1250)"
msgstr "Центральноевропейская (Windows-1250)"

#: ui/vit-import-dialog.ui
msgid "Western (Windows-1252)"
msgstr "Западная (Windows-1252)"

#: ui/vit-import-dialog.ui
msgid "Western (Latin-1)"
msgstr "Западная (Latin-1)"

#: ui/vit-import-dialog.ui
msgid "Central European (Latin-2)"
msgstr "Центральноевропейская (Latin-2)"

#: ui/vit-import-dialog.ui
msgid "Cyrillic (KOI8-R)"
msgstr "Кириллица (KOI8-R)"

#: ui/vit-import-dialog.ui
msgid "Columns are _separated by"
msgstr "_Разделитель столбцов"

#: ui/vit-import-dialog.ui
msgid "Comma"
msgstr "Запятая"

#: ui/vit-import-dialog.ui
msgid "Semicolon"
msgstr "Точка с запятой"

#: ui/vit-import-dialog.ui
msgid "Tab"
msgstr "Табуляция"

#: ui/vit-import-dialog.ui
msgid "Vertical bar"
msgstr "Вертикальная черта"

#: ui/vit-import-dialog.ui
msgid "Texts are _quoted with"
msgstr "Кавычки _вокруг текста"

#: ui/vit-import-dialog.ui
msgid "Double quotes"
msgstr "Двойные"

#: ui/vit-import-dialog.ui
msgid "Single quotes"
msgstr "Одинарные"

#: ui/vit-import-dialog.ui
msgid "Nothing"
msgstr "Нет"

#: ui/vit-import-dialog.ui
msgid "_Decimal mark"
msgstr "_Десятичный знак"

#: ui/vit-import-dialog.ui
msgid "Point"
msgstr "Точка"

#: ui/vit-import-dialog.ui
msgid "_Names of the columns"
msgstr "_Названия столбцов"

#: ui/vit-import-dialog.ui
msgid "In the first line"
msgstr "В первой строке"

#: ui/vit-import-dialog.ui
msgid "Not in the file"
msgstr "В файле их нет"

#: ui/vit-import-dialog.ui
msgid "_Lines to skip at the top"
msgstr "_Пропустить строк сверху"

#: ui/vit-preferences-window.ui
msgid "_Style"
msgstr "_Стиль"

#: ui/vit-preferences-window.ui
msgid "Light"
msgstr "Светлый"

#: ui/vit-preferences-window.ui
msgid "Dark"
msgstr "Тёмный"

#: ui/vit-preferences-window.ui
msgid "Reports"
msgstr "Отчёты"

#: ui/vit-preferences-window.ui
msgid "For the reports of new projects"
msgstr "Для отчётов новых проектов"

#: ui/vit-report-page.ui
msgid "No Report Yet"
msgstr "Отчёта пока нет"

#: ui/vit-report-page.ui
msgid "Find the segments of your customers; the presentation is made from them."
msgstr "Найдите сегменты клиентов: из них создаётся презентация."

#: ui/vit-report-page.ui
msgid "Laying Out the Pages"
msgstr "Вёрстка страниц"

#: ui/vit-report-page.ui
msgid "The Pages Could Not Be Made"
msgstr "Не удалось создать страницы"

#: ui/vit-report-page.ui ui/vit-results-step.ui
msgid "This is out of date: the data or the settings have changed since."
msgstr "Результат устарел: с тех пор изменились данные или настройки."

#: ui/vit-report-page.ui ui/vit-results-step.ui
msgid "_Run Again"
msgstr "_Запустить снова"

#: ui/vit-report-page.ui
msgid "_Export"
msgstr "_Экспортировать"

#: ui/vit-report-page.ui
msgid "Pages of the presentation"
msgstr "Страницы презентации"

#: ui/vit-result-view.ui
msgid "Findings"
msgstr "Выводы"

#: ui/vit-results-step.ui
msgid "_Export…"
msgstr "_Экспортировать…"

#: ui/vit-results-step.ui
msgid "No Segments Yet"
msgstr "Сегментов пока нет"

#: ui/vit-results-step.ui
msgid "Settings are there, but no result."
msgstr "Настройки есть, а результата пока нет."

#: ui/vit-roles-step.ui
msgid "What do the columns say?"
msgstr "О чём говорят столбцы?"

#: ui/vit-roles-step.ui
msgid "Read the sentence and correct it where it is wrong."
msgstr "Прочитайте предложение и исправьте его там, где оно неверно."

#: ui/vit-roles-step.ui
msgid "What each row tells"
msgstr "Что говорит каждая строка"

#: ui/vit-roles-step.ui
msgid "The first rows"
msgstr "Первые строки"

#: ui/vit-segments-page.ui
msgid "_Back"
msgstr "Н_азад"

#: ui/vit-source-view.ui
msgid "Where it comes from"
msgstr "Откуда данные"

#: ui/vit-source-view.ui
msgid "Read as"
msgstr "Прочитано как"

#: ui/vit-source-view.ui
msgid "Lines"
msgstr "Строки файла"

#: ui/vit-source-view.ui
msgid "Lines that could not be read"
msgstr "Строки, которые не удалось прочитать"

#: ui/vit-source-view.ui
msgid "The first thousand of them, with the place in the file and the reason."
msgstr "Первая тысяча, с местом в файле и причиной."

#: ui/vit-step-list.ui
msgid "As Imported"
msgstr "Как при импорте"

#: ui/vit-step-list.ui
msgid "Nothing has been cleaned yet. Customer segments looks for repeated lines, shared orders and impossible quantities, and proposes steps."
msgstr "Ещё ничего не очищено. Исследование «Сегменты клиентов» ищет повторные строки, общие заказы и невозможные количества и предлагает шаги."

#: ui/vit-step-list.ui
msgid "_Find What Is Wrong"
msgstr "_Найти ошибки"

#: ui/vit-step-list.ui
msgid "Cleaning steps"
msgstr "Шаги очистки"

#: ui/vit-step-list.ui
msgid "Done in this order each time. The imported rows stay as they are in the file."
msgstr "Каждый раз выполняются в этом порядке. Импортированные строки остаются такими, как в файле."

#: ui/vit-table-step.ui
msgid "Which table holds the orders?"
msgstr "В какой таблице заказы?"

#: ui/vit-table-step.ui
msgid "One row for each product of an order is best; one row for each order works too."
msgstr "Лучше всего, если на каждый товар заказа своя строка; подойдёт и одна строка на заказ."

#: ui/vit-table-step.ui
msgid "_Open Another File…"
msgstr "_Открыть другой файл…"

#: ui/vit-window.ui
msgid "_New Project"
msgstr "Со_здать проект"

#: ui/vit-window.ui
msgid "_Open…"
msgstr "_Открыть…"

#: ui/vit-window.ui
msgid "Save _As…"
msgstr "Сохранить _как…"

#: ui/vit-window.ui
msgid "_Find a Command…"
msgstr "_Найти команду…"

#: ui/vit-window.ui
msgid "F_ull Screen"
msgstr "Полно_экранный режим"

#: ui/vit-window.ui
msgid "_Preferences"
msgstr "_Параметры"

#: ui/vit-window.ui
msgid "_Keyboard Shortcuts"
msgstr "Комбинации кл_авиш"

#: ui/vit-window.ui
msgid "_Help"
msgstr "_Справка"

#: ui/vit-window.ui
msgid "_About Vitrine"
msgstr "О пр_иложении Vitrine"

#: ui/vit-window.ui
msgid "Sidebar"
msgstr "Боковая панель"

#: ui/vit-window.ui
msgid "Close This Message"
msgstr "Закрыть сообщение"

#: src/app/data/vit-grid-view.c
msgid "Row numbers and pinned columns"
msgstr "Номера строк и закреплённые столбцы"

#: src/app/data/vit-summary-cell.c
msgid "Not counted"
msgstr "Не подсчитано"

#: src/app/data/vit-summary-cell.c
msgid "Counting…"
msgstr "Подсчёт…"

#: src/app/data/vit-summary-cell.c
#, c-format
msgid "Summary of %s"
msgstr "Сводка по столбцу %s"

#: src/app/data/vit-summary-popover.c
msgid "None"
msgstr "Нет"

#: src/app/data/vit-summary-popover.c
msgid "Missing cells"
msgstr "Пустые ячейки"

#: src/app/data/vit-summary-popover.c
msgid "Different values"
msgstr "Разных значений"

#: src/app/data/vit-summary-popover.c
msgid "Lowest"
msgstr "Наименьшее"

#: src/app/data/vit-summary-popover.c
msgid "Lower quartile"
msgstr "Нижний квартиль"

#: src/app/data/vit-summary-popover.c
msgid "Median"
msgstr "Медиана"

#: src/app/data/vit-summary-popover.c
msgid "Upper quartile"
msgstr "Верхний квартиль"

#: src/app/data/vit-summary-popover.c
msgid "Highest"
msgstr "Наибольшее"

#: src/app/data/vit-summary-popover.c
msgid "Mean"
msgstr "Среднее"

#: src/app/data/vit-summary-popover.c
msgid "How the values lie"
msgstr "Распределение значений"

#: src/app/data/vit-summary-popover.c
msgid "Values"
msgstr "Значения"

#: src/app/data/vit-summary-popover.c
msgid "Most frequent values"
msgstr "Самые частые значения"

#: src/app/data/vit-summary-text.c
msgid "None missing"
msgstr "Без пропусков"

#: src/app/data/vit-summary-text.c
msgid "All missing"
msgstr "Одни пропуски"

#: src/app/data/vit-summary-text.c
#, c-format
msgid "%s missing"
msgstr "Пропусков: %s"

#: src/app/data/vit-summary-text.c
msgid "No values"
msgstr "Нет значений"

#: src/app/data/vit-summary-text.c
msgid "All the same"
msgstr "Все одинаковые"

#: src/app/data/vit-summary-text.c
msgid "All different"
msgstr "Все разные"

#: src/app/data/vit-summary-text.c
#, c-format
msgid "%s value"
msgid_plural "%s different"
msgstr[0] "%s значение"
msgstr[1] "%s разных"
msgstr[2] "%s разных"

#: src/app/data/vit-summary-text.c
msgid "(empty text)"
msgstr "(пустой текст)"

#. Translators: from where to where, "10 – 20".
#: src/app/data/vit-summary-text.c
#, c-format
msgid "%1$s – %2$s"
msgstr "%1$s – %2$s"

#: src/app/data/vit-summary-text.c
msgid "Every row of the table was counted, as its cleaning steps leave it; nothing is an estimate."
msgstr "Подсчитана каждая строка таблицы в том виде, в каком её оставляют шаги очистки; ничего не оценивается приблизительно."

#: src/app/data/vit-summary-text.c
msgid "Missing cells are left out of all figures but their own; so are numbers that are infinite or none. Half of the values lie below the median, a quarter below the lower quartile; between two values, they are interpolated. The bars are of one width, from the lowest value to the highest; each takes in its lower end, and the last its upper end as well."
msgstr "Пустые ячейки не входят ни в одну цифру, кроме собственной; так же бесконечные числа и то, что числом не является. Половина значений лежит ниже медианы, четверть — ниже нижнего квартиля; между двумя значениями они интерполируются. Столбики одной ширины, от наименьшего значения до наибольшего; каждый включает свой нижний край, а последний — и верхний."

#: src/app/data/vit-summary-text.c
msgid "Missing cells are left out of all figures but their own. Values count as the same if they are written in the same way, with the same capital letters and spaces."
msgstr "Пустые ячейки не входят ни в одну цифру, кроме собственной. Значения считаются одинаковыми, если записаны одинаково, с теми же заглавными буквами и пробелами."

#: src/app/data/vit-summary-text.c
#, c-format
msgid "From %1$s to %3$s, median %2$s"
msgstr "От %1$s до %3$s, медиана %2$s"

#: ui/vit-summary-popover.ui
msgid "_How was this computed?"
msgstr "_Как это вычислено?"

#: src/app/data/vit-moment.c
#, c-format
msgid "%1$s, %2$s"
msgstr "%1$s, %2$s"

#: src/app/data/vit-refresh-bar.c
#, c-format
msgid "%s is no longer where it was. The table keeps its rows."
msgstr "Файла %s больше нет на прежнем месте. Строки таблицы сохранены."

#: src/app/data/vit-refresh-bar.c
#, c-format
msgid "%1$s changed on %2$s."
msgstr "Файл %1$s изменился %2$s."

#: src/app/data/vit-refresh-view.c
#, c-format
msgid "%1$s was read again on %2$s."
msgstr "Файл %1$s прочитан заново %2$s."

#: src/app/data/vit-refresh-view.c
msgid "Nothing that matters: as many rows, the same columns, and values as before."
msgstr "Ничего существенного: строк столько же, столбцы и значения прежние."

#: src/app/data/vit-refresh-view.c
#, c-format
msgid ""
"Before: %1$s\n"
"Now: %2$s"
msgstr ""
"Раньше: %1$s\n"
"Теперь: %2$s"

#: src/app/data/vit-refresh-view.c
msgid "not there"
msgstr "нет"

#: src/app/data/vit-refresh-view.c
msgid "Rows of the file"
msgstr "Строки файла"

#: src/app/model/vit-workspace-refresh.c
msgid "Bringing the old rows back"
msgstr "Возвращение прежних строк"

#: src/app/model/vit-workspace-refresh.c
msgid "Bringing the new rows back"
msgstr "Возвращение новых строк"

#: src/app/model/vit-workspace-refresh.c
msgid "Refresh table"
msgstr "Обновить таблицу"

#: src/app/model/vit-workspace-refresh.c
#, c-format
msgid "Table “%s” was refreshed"
msgstr "Таблица «%s» обновлена"

#: src/app/model/vit-workspace-refresh.c
#, c-format
msgid "Refreshing %s"
msgstr "Обновление %s"

#: src/app/shell/vit-commands.c
msgid "Refresh the Table from Its File"
msgstr "Обновить таблицу из файла"

#: src/app/shell/vit-window-refresh.c
msgid "There is no table yet. Open a file first."
msgstr "Таблиц пока нет. Сначала откройте файл."

#: src/app/shell/vit-window-refresh.c
msgid "This table did not come from a file."
msgstr "Эта таблица взята не из файла."

#: src/app/shell/vit-window-refresh.c
msgid "The table was not refreshed and stays as it was."
msgstr "Таблица не обновлена и осталась прежней."

#: src/app/shell/vit-window-refresh.c
#, c-format
msgid "Where Is %s?"
msgstr "Где находится %s?"

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "from %1$s to %2$s"
msgstr "от %1$s до %2$s"

#: ui/vit-data-page.ui
msgid "Changes"
msgstr "Изменения"

#: ui/vit-refresh-bar.ui
msgid "_Refresh"
msgstr "_Обновить"

#: ui/vit-refresh-bar.ui
msgid "Read the file again and clean the table as before"
msgstr "Прочитать файл заново и очистить таблицу, как раньше"

#: ui/vit-refresh-bar.ui
msgid "_Locate…"
msgstr "_Указать…"

#: ui/vit-refresh-bar.ui
msgid "Say where the file is now"
msgstr "Указать, где теперь находится файл"

#: ui/vit-refresh-view.ui
msgid "What changed"
msgstr "Что изменилось"

#: ui/vit-refresh-view.ui
msgid "Before and now"
msgstr "Раньше и теперь"

#, c-format
#~ msgid "%s tells who somebody is"
#~ msgid_plural "%s tell who somebody is"
#~ msgstr[0] "%s: по этому столбцу можно узнать человека"
#~ msgstr[1] "%s: по этим столбцам можно узнать человека"
#~ msgstr[2] "%s: по этим столбцам можно узнать человека"

#~ msgid "No study needs it. Leave it out of what is shared with others."
#~ msgstr "Ни одному исследованию это не нужно. Не передавайте это другим."
