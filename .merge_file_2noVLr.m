# Polish translations for Vitrine.
# This file is distributed under the same licence as Vitrine.
# SPDX-License-Identifier: GPL-3.0-or-later
msgid ""
msgstr ""
"Project-Id-Version: vitrine\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2026-12-01 00:34+0000\n"
"Language: pl\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"

#: data/io.github.vitrine_app.Vitrine.desktop.in
#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in ui/vit-window.ui
msgid "Vitrine"
msgstr "Vitrine"

#: data/io.github.vitrine_app.Vitrine.desktop.in
msgid "Turn a shop's exports into decisions"
msgstr "Zamień eksporty ze sklepu w decyzje"

#. Translators: words that people search for; keep the semicolons.
#: data/io.github.vitrine_app.Vitrine.desktop.in
msgid "shop;sales;customers;segmentation;RFM;report;CSV;"
msgstr "sklep;sprzedaż;klienci;segmentacja;RFM;raport;CSV;"

#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in
msgid "Know your shop's customers"
msgstr "Poznaj klientów swojego sklepu"

#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in
msgid "Vitrine turns a shop's raw exports into decisions. Open the file that your shop system exports, confirm what each column means, and let Vitrine find repeated lines, shared order numbers and impossible quantities."
msgstr "Vitrine zamienia surowe eksporty ze sklepu w decyzje. Wystarczy otworzyć plik wyeksportowany z systemu sklepu i potwierdzić znaczenie każdej kolumny, a Vitrine znajdzie powtórzone wiersze, wspólne numery zamówień i niemożliwe ilości."

#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in
msgid "It then groups your customers, says what to send to each group and when, and writes a presentation for the manager and a workbook with every contact list. Everything runs on your own computer; no data leaves it."
msgstr "Następnie dzieli klientów na grupy, mówi, co i kiedy wysłać każdej z nich, oraz tworzy prezentację dla kierownika i skoroszyt ze wszystkimi listami kontaktów. Wszystko działa na własnym komputerze; żadne dane go nie opuszczają."

#: data/io.github.vitrine_app.Vitrine.metainfo.xml.in
msgid "The first version: from a shop's orders to customer segments, a deck and a workbook."
msgstr "Pierwsza wersja: od zamówień sklepu do segmentów klientów, prezentacji i skoroszytu."

#: src/app/chart/vit-chart-numbers.c src/core/report/vit-chart-table.c
msgid "Name"
msgstr "Nazwa"

#: src/app/chart/vit-chart-numbers.c src/core/data/vit-roles.c
msgid "Time"
msgstr "Czas"

#: src/app/chart/vit-chart-numbers.c
msgid "Series"
msgstr "Seria"

#: src/app/chart/vit-chart-numbers.c src/app/data/vit-source-view.c
#: ui/vit-import-column-row.ui
msgid "Number"
msgstr "Liczba"

#: src/app/chart/vit-chart-view.c
msgid "Chart"
msgstr "Wykres"

#: src/app/chart/vit-chart-view.c
msgid "Save Chart"
msgstr "Zapisz wykres"

#: src/app/chart/vit-chart-view.c src/app/report/vit-export-list.c
#: src/app/shell/vit-window-files.c
msgid "_Save"
msgstr "_Zapisz"

#: src/app/chart/vit-chart-view.c src/app/report/vit-export-list.c
#: src/app/shell/vit-window-files.c ui/vit-import-dialog.ui ui/vit-job-row.ui
msgid "_Cancel"
msgstr "_Anuluj"

#: src/app/data/vit-data-open.c
msgid "Only files on this computer can be opened"
msgstr "Można otwierać tylko pliki na tym komputerze"

#: src/app/data/vit-data-page.c
#, c-format
msgid "%1$s rows · %2$u column"
msgid_plural "%1$s rows · %2$u columns"
msgstr[0] "Wiersze: %1$s · %2$u kolumna"
msgstr[1] "Wiersze: %1$s · %2$u kolumny"
msgstr[2] "Wiersze: %1$s · %2$u kolumn"

#: src/app/data/vit-data-page.c
#, c-format
msgid "%s line of the file could not be read and is not in the table."
msgid_plural "%s lines of the file could not be read and are not in the table."
msgstr[0] "Nie udało się odczytać %s wiersza pliku; nie ma go w tabeli."
msgstr[1] "Nie udało się odczytać %s wierszy pliku; nie ma ich w tabeli."
msgstr[2] "Nie udało się odczytać %s wierszy pliku; nie ma ich w tabeli."

#: src/app/data/vit-grid-view.c
msgid "Row"
msgstr "Wiersz"

#: src/app/data/vit-grid-view.c
#, c-format
msgid "The first %u of %u columns are shown. Choose fewer with a recipe step."
msgstr "Pokazano pierwsze kolumny: %u z %u. Aby wybrać mniej, dodaj krok czyszczenia."

#: src/app/data/vit-import-column-row.c
#, c-format
msgid "Type of %s"
msgstr "Typ kolumny „%s”"

#: src/app/data/vit-import-dialog.c
msgid "The first line holds the names"
msgstr "Nazwy w pierwszym wierszu"

#: src/app/data/vit-import-dialog.c
msgid "There are no names"
msgstr "Brak nazw"

#: src/app/data/vit-import-dialog.c
#, c-format
msgid "The first %u of %u columns"
msgstr "Pierwsze kolumny: %u z %u"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Whole number"
msgstr "Liczba całkowita"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Yes or no"
msgstr "Tak lub nie"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Date"
msgstr "Data"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Date and time"
msgstr "Data i czas"

#: src/app/data/vit-source-view.c ui/vit-import-column-row.ui
msgid "Identifier"
msgstr "Identyfikator"

#: src/app/data/vit-source-view.c src/core/report/page-quality.c
#: ui/vit-import-column-row.ui
msgid "Text"
msgstr "Tekst"

#: src/app/data/vit-source-view.c
msgid "comma"
msgstr "przecinek"

#: src/app/data/vit-source-view.c
msgid "semicolon"
msgstr "średnik"

#: src/app/data/vit-source-view.c
msgid "tab"
msgstr "tabulator"

#: src/app/data/vit-source-view.c
msgid "vertical bar"
msgstr "kreska pionowa"

#: src/app/data/vit-source-view.c
#, c-format
msgid "%1$s, in %2$s"
msgstr "%1$s, w katalogu %2$s"

#: src/app/data/vit-source-view.c
#, c-format
msgid "%1$s, separated by %2$s"
msgstr "%1$s, separator: %2$s"

#: src/app/data/vit-source-view.c src/core/report/page-quality.c
msgid "Line"
msgstr "Wiersz"

#: src/app/data/vit-source-view.c
msgid "Column"
msgstr "Kolumna"

#: src/app/data/vit-source-view.c
msgid "Reason"
msgstr "Powód"

#: src/app/data/vit-source-view.c
#, c-format
msgid "%s rows read, every line understood"
msgstr "Odczytane wiersze: %s, wszystkie zrozumiałe"

#: src/app/data/vit-source-view.c
#, c-format
msgid "%1$s rows read, %2$s line could not be read"
msgid_plural "%1$s rows read, %2$s lines could not be read"
msgstr[0] "Odczytane wiersze: %1$s, nie udało się odczytać %2$s wiersza"
msgstr[1] "Odczytane wiersze: %1$s, nie udało się odczytać %2$s wierszy"
msgstr[2] "Odczytane wiersze: %1$s, nie udało się odczytać %2$s wierszy"

#: src/app/data/vit-step-list.c
msgid "Remove Step"
msgstr "Usunięcie kroku"

#: src/app/data/vit-step-list.c
#, c-format
msgid "%1$s → %2$s rows; %3$s cell could not be read and is missing now"
msgid_plural "%1$s → %2$s rows; %3$s cells could not be read and are missing now"
msgstr[0] "Wiersze: %1$s → %2$s; nie udało się odczytać %3$s komórki, teraz jest pusta"
msgstr[1] "Wiersze: %1$s → %2$s; nie udało się odczytać %3$s komórek, teraz są puste"
msgstr[2] "Wiersze: %1$s → %2$s; nie udało się odczytać %3$s komórek, teraz są puste"

#: src/app/data/vit-step-list.c
#, c-format
msgid "%s rows, as before"
msgstr "Wiersze: %s, jak przedtem"

#: src/app/data/vit-step-list.c
#, c-format
msgid "%1$s → %2$s rows"
msgstr "Wiersze: %1$s → %2$s"

#: src/app/data/vit-step-list.c
#, c-format
msgid "Remove the step: %s"
msgstr "Usuń krok: %s"

#: src/app/data/vit-step-list.c
msgid "Remove this step"
msgstr "Usuń ten krok"

#: src/app/home/vit-home-page.c
msgid "Today, %H:%M"
msgstr "Dzisiaj, %H:%M"

#: src/app/home/vit-home-page.c
msgid "Yesterday, %H:%M"
msgstr "Wczoraj, %H:%M"

#: src/app/home/vit-home-page.c
#, c-format
msgid "Not in %s any more, or its drive is not connected"
msgstr "Nie ma go już w %s lub dysk nie jest podłączony"

#: src/app/home/vit-home-page.c
#, c-format
msgid "Draft, not saved under a name · %s"
msgstr "Szkic bez nazwy · %s"

#: src/app/home/vit-home-page.c
#, c-format
msgid "Discard “%s”"
msgstr "Odrzuć „%s”"

#: src/app/home/vit-home-page.c
#, c-format
msgid "Remove “%s” from the List"
msgstr "Usuń „%s” z listy"

#: src/app/model/vit-workspace-export.c src/app/model/vit-workspace-project.c
#, c-format
msgid "Saving %s"
msgstr "Zapisywanie %s"

#: src/app/model/vit-workspace-export.c
#, c-format
msgid "%s, tables"
msgstr "%s, tabele"

#: src/app/model/vit-workspace-export.c
msgid "Laying out the pages"
msgstr "Układanie stron"

#: src/app/model/vit-workspace-look.c
msgid "Looking at the columns"
msgstr "Przeglądanie kolumn"

#: src/app/model/vit-workspace-look.c
msgid "Reading the first rows"
msgstr "Odczytywanie pierwszych wierszy"

#: src/app/model/vit-workspace-look.c
msgid "Checking the table"
msgstr "Sprawdzanie tabeli"

#: src/app/model/vit-workspace-look.c
msgid "Counting rows"
msgstr "Liczenie wierszy"

#: src/app/model/vit-workspace-project.c
#, c-format
msgid "The settings cannot be read and were left alone: %s"
msgstr "Nie można odczytać ustawień; pozostawiono je bez zmian: %s"

#: src/app/model/vit-workspace-project.c
#, c-format
msgid "The result cannot be shown; find segments again to make it anew. %s"
msgstr "Nie można pokazać wyniku; znajdź segmenty ponownie, aby utworzyć go od nowa. %s"

#: src/app/model/vit-workspace-project.c
#, c-format
msgid "Opening %s"
msgstr "Otwieranie %s"

#: src/app/model/vit-workspace-project.c
#, c-format
msgid "The last change was not saved: %s"
msgstr "Nie zapisano ostatniej zmiany: %s"

#: src/app/model/vit-workspace-sample.c
msgid "Sample shop"
msgstr "Przykładowy sklep"

#: src/app/model/vit-workspace-sample.c
msgid "Opening the sample shop"
msgstr "Otwieranie przykładowego sklepu"

#: src/app/model/vit-workspace-study.c
#, c-format
msgid "The result was not saved: %s"
msgstr "Wynik nie został zapisany: %s"

#: src/app/model/vit-workspace-study.c
msgid "Finding segments"
msgstr "Znajdowanie segmentów"

#: src/app/model/vit-workspace-tables.c
msgid "Import table"
msgstr "Import tabeli"

#: src/app/model/vit-workspace-tables.c
#, c-format
msgid "Importing %s"
msgstr "Importowanie %s"

#: src/app/model/vit-workspace-tables.c
#, c-format
msgid "Cleaning %s"
msgstr "Czyszczenie %s"

#: src/app/model/vit-workspace-tables.c
#, c-format
msgid "Table “%s” was removed"
msgstr "Usunięto tabelę „%s”"

#: src/app/model/vit-workspace-tables.c
msgid "Remove table"
msgstr "Usunięcie tabeli"

#: src/app/report/vit-deck-page.c
#, c-format
msgid "Page %u"
msgstr "Strona %u"

#: src/app/report/vit-export-list.c
#, c-format
msgid "Saved “%s”"
msgstr "Zapisano „%s”"

#: src/app/report/vit-export-list.c
msgid "Show in Folder"
msgstr "Pokaż w folderze"

#: src/app/report/vit-export-list.c ui/vit-export-list.ui
msgid "Open"
msgstr "Otwórz"

#: src/app/report/vit-export-list.c
msgid "Not saved: it was cancelled."
msgstr "Nie zapisano: anulowano."

#: src/app/report/vit-export-list.c
#, c-format
msgid "Saved as %s"
msgstr "Zapisano jako %s"

#: src/app/report/vit-export-list.c
msgid "Save Tables Into"
msgstr "Zapisz tabele w katalogu"

#: src/app/report/vit-export-list.c
msgid "Save Report"
msgstr "Zapisz raport"

#: src/app/report/vit-report-page.c
#, c-format
msgid "%u page"
msgid_plural "%u pages"
msgstr[0] "%u strona"
msgstr[1] "%u strony"
msgstr[2] "%u stron"

#: src/app/report/vit-result-view.c src/app/shell/vit-commands.c
#: src/app/shell/vit-pages.c src/core/report/vit-deck.c
#: src/core/study/vit-segmentation-appendix.c
#: src/core/study/vit-segmentation-segments.c
#: src/core/study/vit-segmentation-tables.c
msgid "Segments"
msgstr "Segmenty"

#: src/app/report/vit-result-view.c
msgid "How It Was Done"
msgstr "Jak to zrobiono"

#: src/app/report/vit-result-view.c src/core/report/vit-deck.c
msgid "Overview"
msgstr "Przegląd"

#: src/app/report/vit-result-view.c
msgid "Show the chart behind it"
msgstr "Pokaż wykres do tego"

#: src/app/segments/vit-clean-step.c
#, c-format
msgid "%1$s of %2$s rows stay."
msgstr "Pozostałe wiersze: %1$s z %2$s."

#: src/app/segments/vit-clean-step.c
msgid "No row is left. Switch off the step that takes the last ones."
msgstr "Nie został ani jeden wiersz. Wyłącz krok, który usuwa ostatnie."

#: src/app/segments/vit-clean-step.c
msgid "Accept cleaning step"
msgstr "Przyjęcie kroku czyszczenia"

#: src/app/segments/vit-clean-step.c
msgid "Decline cleaning step"
msgstr "Odrzucenie kroku czyszczenia"

#: src/app/segments/vit-clean-step.c
msgid "Clean table"
msgstr "Czyszczenie tabeli"

#: src/app/segments/vit-group-step.c
msgid "Switch on at least one way to group."
msgstr "Włącz co najmniej jeden sposób grupowania."

#: src/app/segments/vit-group-step.c
msgid "Write the analysis date as a day such as 2020-02-01, or leave it empty."
msgstr "Podaj datę analizy jako dzień, na przykład 2020-02-01, albo zostaw puste pole."

#: src/app/segments/vit-group-step.c
msgid "Change grouping"
msgstr "Zmiana grupowania"

#: src/app/segments/vit-group-step.c
msgid "Change language"
msgstr "Zmiana języka"

#: src/app/segments/vit-group-step.c
msgid "Change analysis date"
msgstr "Zmiana daty analizy"

#: src/app/segments/vit-group-step.c
msgid "Change title"
msgstr "Zmiana tytułu"

#: src/app/segments/vit-group-step.c
msgid "As many as fit best"
msgstr "Tyle, ile pasuje najlepiej"

#: src/app/segments/vit-proposal-row.c
#, c-format
msgid "%1$s of %2$s rows are left out."
msgstr "Usuwane wiersze: %1$s z %2$s."

#: src/app/segments/vit-proposal-row.c
msgid "All rows stay."
msgstr "Wszystkie wiersze zostają."

#. Translators: words in braces are replaced by choices of columns; do not translate them.
#. * Their order is free. Each must be there once.
#: src/app/segments/vit-roles-sentence.c
msgid "Each row tells that the customer {customer} in the order {order} at the time {time} bought {quantity} pieces of the product {product} at the price {price} each. If there are such columns, {revenue} is the total of the row and {category} the category of the product."
msgstr "Każdy wiersz mówi, że klient {customer} w zamówieniu {order} w chwili {time} kupił {quantity} sztuk produktu {product} po cenie {price} za sztukę. Jeśli są takie kolumny, {revenue} to suma wiersza, a {category} to kategoria produktu."

#: src/app/segments/vit-roles-sentence.c
msgid "(not there)"
msgstr "(brak)"

#: src/app/segments/vit-roles-step.c
msgid "Choose the column that tells who bought: without it there are no customers to group."
msgstr "Wybierz kolumnę, która mówi, kto kupił: bez niej nie ma klientów do grupowania."

#: src/app/segments/vit-roles-step.c
msgid "Choose the column that tells when it was bought: groups are made by how long ago that was."
msgstr "Wybierz kolumnę, która mówi, kiedy kupiono: grupy powstają według tego, jak dawno to było."

#: src/app/segments/vit-roles-step.c
msgid "Choose the column that tells the price, or the one that tells the total of the row."
msgstr "Wybierz kolumnę z ceną albo kolumnę z sumą wiersza."

#: src/app/segments/vit-roles-step.c
#, c-format
msgid "The column “%s” stands for two things. Choose another one, or “(not there)”, in one of the places."
msgstr "Kolumna „%s” oznacza dwie rzeczy. W jednym z miejsc wybierz inną albo „(brak)”."

#: src/app/segments/vit-roles-step.c
msgid "Change roles"
msgstr "Zmiana ról"

#: src/app/segments/vit-segments-page.c ui/vit-segments-page.ui
msgid "_Continue"
msgstr "D_alej"

#: src/app/segments/vit-segments-page.c src/app/shell/vit-commands.c
#: src/app/shell/vit-pages.c src/core/report/page-cover.c
msgid "Data"
msgstr "Dane"

#: src/app/segments/vit-segments-page.c ui/vit-import-dialog.ui
#: ui/vit-source-view.ui
msgid "Columns"
msgstr "Kolumny"

#: src/app/segments/vit-segments-page.c ui/vit-data-page.ui
msgid "Cleaning"
msgstr "Czyszczenie"

#: src/app/segments/vit-segments-page.c
msgid "Grouping"
msgstr "Grupowanie"

#: src/app/segments/vit-segments-page.c
msgid "Results"
msgstr "Wyniki"

#: src/app/segments/vit-segments-page.c
msgid "Export"
msgstr "Eksport"

#: src/app/segments/vit-step-bar.c
#, c-format
msgid "Step %1$u of %2$u: %3$s"
msgstr "Krok %1$u z %2$u: %3$s"

#: src/app/segments/vit-step-bar.c
msgid "The step at hand"
msgstr "Bieżący krok"

#: src/app/segments/vit-step-bar.c
msgid "Go to this step"
msgstr "Przejdź do tego kroku"

#: src/app/segments/vit-step-bar.c
msgid "Not reached yet"
msgstr "Jeszcze nieosiągnięty"

#: src/app/segments/vit-table-step.c
msgid "Choose table"
msgstr "Wybór tabeli"

#: src/app/segments/vit-table-step.c
#, c-format
msgid "%1$s rows, %2$u columns"
msgstr "Wiersze: %1$s, kolumny: %2$u"

#: src/app/segments/vit-table-step.c
#, c-format
msgid " · from %s"
msgstr " · z %s"

#: src/app/segments/vit-table-step.c
#, c-format
msgid " · %s line could not be read"
msgid_plural " · %s lines could not be read"
msgstr[0] " · nie udało się odczytać %s wiersza"
msgstr[1] " · nie udało się odczytać %s wierszy"
msgstr[2] " · nie udało się odczytać %s wierszy"

#: src/app/shell/vit-coming-page.c
msgid "This version does not have it yet. Customer segments are there already."
msgstr "W tej wersji jeszcze tego nie ma. Segmenty klientów już są."

#: src/app/shell/vit-commands.c
msgid "Project"
msgstr "Projekt"

#: src/app/shell/vit-commands.c
msgid "New Project"
msgstr "Nowy projekt"

#: src/app/shell/vit-commands.c ui/vit-import-dialog.ui
msgid "Open a File"
msgstr "Otwórz plik"

#: src/app/shell/vit-commands.c
msgid "Save"
msgstr "Zapisz"

#: src/app/shell/vit-commands.c
msgid "Save As"
msgstr "Zapisz jako"

#: src/app/shell/vit-commands.c
msgid "Try the Sample Shop"
msgstr "Wypróbuj przykładowy sklep"

#: src/app/shell/vit-commands.c
msgid "Close Window"
msgstr "Zamknij okno"

#: src/app/shell/vit-commands.c
msgid "Quit"
msgstr "Zakończ"

#: src/app/shell/vit-commands.c
msgid "Editing"
msgstr "Edycja"

#: src/app/shell/vit-commands.c src/app/shell/vit-window-recent.c
#: src/app/shell/vit-window.c ui/vit-window.ui
msgid "Undo"
msgstr "Cofnij"

#: src/app/shell/vit-commands.c src/app/shell/vit-window.c ui/vit-window.ui
msgid "Redo"
msgstr "Ponów"

#: src/app/shell/vit-commands.c
msgid "Find on This Page"
msgstr "Znajdź na tej stronie"

#: src/app/shell/vit-commands.c ui/vit-sidebar.ui
msgid "Pages"
msgstr "Strony"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Home"
msgstr "Start"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Explore"
msgstr "Przegląd"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Models"
msgstr "Modele"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Recommend"
msgstr "Rekomendacje"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Value"
msgstr "Wartość"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c
msgid "Live"
msgstr "Na żywo"

#: src/app/shell/vit-commands.c src/app/shell/vit-pages.c ui/vit-group-step.ui
msgid "Report"
msgstr "Raport"

#: src/app/shell/vit-commands.c
msgid "Previous Page"
msgstr "Poprzednia strona"

#: src/app/shell/vit-commands.c
msgid "Next Page"
msgstr "Następna strona"

#: src/app/shell/vit-commands.c ui/vit-preferences-window.ui
msgid "Window"
msgstr "Okno"

#: src/app/shell/vit-commands.c
msgid "Find a Command, Table, Column or Page"
msgstr "Znajdź polecenie, tabelę, kolumnę lub stronę"

#: src/app/shell/vit-commands.c
msgid "Preferences"
msgstr "Preferencje"

#: src/app/shell/vit-commands.c
msgid "Keyboard Shortcuts"
msgstr "Skróty klawiszowe"

#: src/app/shell/vit-commands.c ui/vit-help-window.ui
msgid "Help"
msgstr "Pomoc"

#: src/app/shell/vit-commands.c
msgid "Show or Hide the Sidebar"
msgstr "Wyświetl lub ukryj panel boczny"

#: src/app/shell/vit-commands.c ui/vit-window.ui
msgid "Main Menu"
msgstr "Menu główne"

#: src/app/shell/vit-commands.c
msgid "Full Screen"
msgstr "Pełny ekran"

#: src/app/shell/vit-commands.c ui/vit-job-indicator.ui
msgid "Jobs"
msgstr "Zadania"

#: src/app/shell/vit-commands.c
msgid "Back"
msgstr "Wstecz"

#: src/app/shell/vit-commands.c
msgid "About Vitrine"
msgstr "O programie Vitrine"

#: src/app/shell/vit-commands.c
msgid "Zoom in"
msgstr "Powiększ"

#: src/app/shell/vit-commands.c
msgid "Zoom out"
msgstr "Pomniejsz"

#: src/app/shell/vit-commands.c ui/vit-chart-view.ui
msgid "Show all"
msgstr "Pokaż wszystko"

#: src/app/shell/vit-commands.c
msgid "Next and previous value"
msgstr "Następna i poprzednia wartość"

#: src/app/shell/vit-commands.c
msgid "Next and previous series"
msgstr "Następna i poprzednia seria"

#: src/app/shell/vit-commands.c
msgid "Let go of the value"
msgstr "Usuń zaznaczenie"

#: src/app/shell/vit-commands.c
msgid "The pages, as in the sidebar"
msgstr "Strony, jak w panelu bocznym"

#: src/app/shell/vit-commands.c
msgid "In a Chart"
msgstr "Na wykresie"

#: src/app/shell/vit-commands.c
msgid "Search"
msgstr "Szukaj"

#: src/app/shell/vit-job-indicator.c
#, c-format
msgid "%1$s, %2$d %% done"
msgstr "%1$s, ukończono %2$d%%"

#: src/app/shell/vit-job-notifier.c
msgid "Done"
msgstr "Gotowe"

#: src/app/shell/vit-job-row.c
msgid "Waiting for its turn"
msgstr "Czeka na swoją kolej"

#: src/app/shell/vit-job-row.c
msgid "Starting"
msgstr "Uruchamianie"

#: src/app/shell/vit-pages.c
msgid "Which columns belong together, and what differs between groups?"
msgstr "Które kolumny są powiązane i co różni grupy?"

#: src/app/shell/vit-pages.c
msgid "Who is slipping away, will this session buy, and what drives it?"
msgstr "Kto odchodzi, czy ta wizyta zakończy się zakupem i co o tym decyduje?"

#: src/app/shell/vit-pages.c
msgid "What should I offer this customer next?"
msgstr "Co zaproponować temu klientowi?"

#: src/app/shell/vit-pages.c
msgid "What is each customer worth, and which products will sell next?"
msgstr "Ile wart jest każdy klient i które produkty będą się sprzedawać?"

#: src/app/shell/vit-pages.c
msgid "Who just left a full cart, and what is selling this minute?"
msgstr "Kto właśnie porzucił pełny koszyk i co sprzedaje się w tej chwili?"

#: src/app/shell/vit-pages.c
msgid "Customer segments"
msgstr "Segmenty klientów"

#: src/app/shell/vit-pages.c
msgid "Who are my customers, and what should each group be sent?"
msgstr "Kim są moi klienci i co wysłać każdej grupie?"

#: src/app/shell/vit-pages.c
msgid "Segments, profiles, advice and contact lists"
msgstr "Segmenty, profile, porady i listy kontaktów"

#: src/app/shell/vit-pages.c
msgid "Predictions"
msgstr "Przewidywania"

#: src/app/shell/vit-pages.c
msgid "Who is slipping away, and what drives it?"
msgstr "Kto odchodzi i co o tym decyduje?"

#: src/app/shell/vit-pages.c
msgid "Trained models, drivers and scored customers"
msgstr "Wyuczone modele, czynniki i oceny klientów"

#: src/app/shell/vit-pages.c
msgid "Recommendations"
msgstr "Rekomendacje"

#: src/app/shell/vit-pages.c
msgid "Products for each customer, with reasons"
msgstr "Produkty dla każdego klienta, z uzasadnieniem"

#: src/app/shell/vit-pages.c
msgid "Customer value"
msgstr "Wartość klientów"

#: src/app/shell/vit-pages.c
msgid "What is each customer worth?"
msgstr "Ile wart jest każdy klient?"

#: src/app/shell/vit-pages.c
msgid "Lifetime value, with intervals"
msgstr "Wartość życiowa klienta, z przedziałami"

#: src/app/shell/vit-pages.c
msgid "Demand"
msgstr "Popyt"

#: src/app/shell/vit-pages.c
msgid "Which products will sell next?"
msgstr "Które produkty będą się sprzedawać?"

#: src/app/shell/vit-pages.c
msgid "Forecasts for each product and a supply list"
msgstr "Prognozy dla każdego produktu i lista zaopatrzenia"

#: src/app/shell/vit-pages.c
msgid "Live shop"
msgstr "Sklep na żywo"

#: src/app/shell/vit-pages.c
msgid "Who just left a full cart?"
msgstr "Kto właśnie porzucił pełny koszyk?"

#: src/app/shell/vit-pages.c
msgid "Win-back mails and sales as they happen"
msgstr "Wiadomości odzyskujące klientów i sprzedaż na bieżąco"

#: src/app/shell/vit-preferences-window.c ui/vit-preferences-window.ui
msgid "As the desktop"
msgstr "Jak w systemie"

#: src/app/shell/vit-sidebar.c ui/vit-study-card.ui
msgid "Not in this version"
msgstr "Nie w tej wersji"

#: src/app/shell/vit-window-files.c
msgid "The project was not opened."
msgstr "Nie otwarto projektu."

#: src/app/shell/vit-window-files.c
msgid "The sample shop was not opened."
msgstr "Nie otwarto przykładowego sklepu."

#: src/app/shell/vit-window-files.c
msgid "Open Projects or Tables"
msgstr "Otwórz projekty lub tabele"

#: src/app/shell/vit-window-files.c
msgid "_Open"
msgstr "_Otwórz"

#: src/app/shell/vit-window-files.c
msgid "Projects and Tables"
msgstr "Projekty i tabele"

#: src/app/shell/vit-window-files.c
msgid "All Files"
msgstr "Wszystkie pliki"

#: src/app/shell/vit-window-files.c
msgid "The project was not saved."
msgstr "Nie zapisano projektu."

#: src/app/shell/vit-window-files.c
msgid "There is nothing to save yet: open a file first"
msgstr "Nie ma jeszcze czego zapisać: najpierw otwórz plik"

#: src/app/shell/vit-window-files.c
msgid "Save Project As"
msgstr "Zapisz projekt jako"

#: src/app/shell/vit-window-files.c
msgid "The project saves itself; nothing is left to save"
msgstr "Projekt zapisuje się sam; nie ma już czego zapisać"

#: src/app/shell/vit-window-recent.c
#, c-format
msgid "“%s” is open. Close its window first."
msgstr "„%s” jest otwarty. Najpierw zamknij jego okno."

#: src/app/shell/vit-window-recent.c
#, c-format
msgid "Draft “%s” was discarded"
msgstr "Odrzucono szkic „%s”"

#: src/app/shell/vit-window-recent.c
#, c-format
msgid "“%s” was removed from the list; its file stays"
msgstr "Usunięto „%s” z listy; plik pozostaje"

#: src/app/shell/vit-window-show.c
msgid "No program has opened it."
msgstr "Żaden program tego nie otworzył."

#: src/app/shell/vit-window.c
msgid "Draft"
msgstr "Szkic"

#: src/app/shell/vit-window.c
msgid "Stop the Running Job?"
msgstr "Zatrzymać trwające zadanie?"

#: src/app/shell/vit-window.c
msgid "The project stays as it was before the job."
msgstr "Projekt pozostanie taki jak przed zadaniem."

#: src/app/shell/vit-window.c
msgid "_Keep Open"
msgstr "_Nie zamykaj"

#: src/app/shell/vit-window.c
msgid "_Stop and Close"
msgstr "_Zatrzymaj i zamknij"

#: src/app/vit-application.c
msgid "The Vitrine developers"
msgstr "Programiści Vitrine"

#: src/app/vit-application.c
msgid "Turns a shop’s raw exports into decisions. Everything runs on this computer; no data leaves it."
msgstr "Zamienia surowe eksporty ze sklepu w decyzje. Wszystko działa na tym komputerze; żadne dane go nie opuszczają."

#. Translators: your name, one per line.
#: src/app/vit-application.c
msgid "translator-credits"
msgstr "Programiści Vitrine"

#: src/app/vit-application.c
msgid "Open the sample shop"
msgstr "Otwiera przykładowy sklep"

#: src/app/vit-application.c
msgid "Print the version and leave"
msgstr "Wyświetla wersję i kończy działanie"

#: src/app/vit-application.c
msgid "[FILE…]"
msgstr "[PLIK…]"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Jan"
msgstr "stycznia"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Feb"
msgstr "lutego"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Mar"
msgstr "marca"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Apr"
msgstr "kwietnia"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "May"
msgstr "maja"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Jun"
msgstr "czerwca"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Jul"
msgstr "lipca"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Aug"
msgstr "sierpnia"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Sep"
msgstr "września"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Oct"
msgstr "października"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Nov"
msgstr "listopada"

#: src/core/base/vit-format.c
msgctxt "month in a date"
msgid "Dec"
msgstr "grudnia"

#: src/core/base/vit-format.c
msgctxt "thousand"
msgid "k"
msgstr "tys."

#: src/core/base/vit-format.c
msgctxt "million"
msgid "M"
msgstr "mln"

#: src/core/base/vit-format.c
msgctxt "billion"
msgid "bn"
msgstr "mld"

#: src/core/base/vit-format.c
msgctxt "trillion"
msgid "tn"
msgstr "bln"

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
msgstr "styczeń"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "February"
msgstr "luty"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "March"
msgstr "marzec"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "April"
msgstr "kwiecień"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "May"
msgstr "maj"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "June"
msgstr "czerwiec"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "July"
msgstr "lipiec"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "August"
msgstr "sierpień"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "September"
msgstr "wrzesień"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "October"
msgstr "październik"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "November"
msgstr "listopad"

#: src/core/base/vit-names.c
msgctxt "month"
msgid "December"
msgstr "grudzień"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Jan"
msgstr "sty"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Feb"
msgstr "lut"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Mar"
msgstr "mar"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Apr"
msgstr "kwi"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "May"
msgstr "maj"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Jun"
msgstr "cze"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Jul"
msgstr "lip"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Aug"
msgstr "sie"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Sep"
msgstr "wrz"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Oct"
msgstr "paź"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Nov"
msgstr "lis"

#: src/core/base/vit-names.c
msgctxt "month, short"
msgid "Dec"
msgstr "gru"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Monday"
msgstr "poniedziałek"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Tuesday"
msgstr "wtorek"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Wednesday"
msgstr "środa"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Thursday"
msgstr "czwartek"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Friday"
msgstr "piątek"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Saturday"
msgstr "sobota"

#: src/core/base/vit-names.c
msgctxt "weekday"
msgid "Sunday"
msgstr "niedziela"

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Mon"
msgstr "pon."

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Tue"
msgstr "wt."

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Wed"
msgstr "śr."

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Thu"
msgstr "czw."

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Fri"
msgstr "pt."

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Sat"
msgstr "sob."

#: src/core/base/vit-names.c
msgctxt "weekday, short"
msgid "Sun"
msgstr "niedz."

#: src/core/base/vit-words.c
#, c-format
msgid "%s customer"
msgid_plural "%s customers"
msgstr[0] "%s klient"
msgstr[1] "%s klientów"
msgstr[2] "%s klientów"

#: src/core/base/vit-words.c
#, c-format
msgid "%s order"
msgid_plural "%s orders"
msgstr[0] "%s zamówienie"
msgstr[1] "%s zamówienia"
msgstr[2] "%s zamówień"

#: src/core/base/vit-words.c
#, c-format
msgid "%s product"
msgid_plural "%s products"
msgstr[0] "%s produkt"
msgstr[1] "%s produkty"
msgstr[2] "%s produktów"

#: src/core/base/vit-words.c src/core/report/vit-book-summary.c
#: src/core/study/vit-segmentation.c
#, c-format
msgid "%s row"
msgid_plural "%s rows"
msgstr[0] "%s wiersz"
msgstr[1] "%s wiersze"
msgstr[2] "%s wierszy"

#: src/core/base/vit-words.c
#, c-format
msgid "%s day"
msgid_plural "%s days"
msgstr[0] "%s dzień"
msgstr[1] "%s dni"
msgstr[2] "%s dni"

#: src/core/base/vit-words.c
msgid "billion"
msgstr "mld"

#: src/core/base/vit-words.c
msgid "million"
msgstr "mln"

#: src/core/base/vit-words.c
msgid "thousand"
msgstr "tys."

#. Translators: a month or a name, whose number is not there.
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%s: no value"
msgstr "%s: brak wartości"

#. Translators: a name, its number, and the ends of the interval around it.
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%1$s: %2$s (%3$s to %4$s)"
msgstr "%1$s: %2$s (od %3$s do %4$s)"

#: src/core/chart/vit-chart-words.c
msgid "Line chart"
msgstr "Wykres liniowy"

#: src/core/chart/vit-chart-words.c
msgid "Area chart"
msgstr "Wykres warstwowy"

#: src/core/chart/vit-chart-words.c
msgid "Scatter chart"
msgstr "Wykres punktowy"

#: src/core/chart/vit-chart-words.c
msgid "Heat map"
msgstr "Mapa cieplna"

#: src/core/chart/vit-chart-words.c
msgid "Bar chart"
msgstr "Wykres słupkowy"

#. Translators: how many values, and the first and last month (or other value of the axis).
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%1$s value from %2$s to %3$s."
msgid_plural "%1$s values from %2$s to %3$s."
msgstr[0] "%1$s wartość: %2$s – %3$s."
msgstr[1] "%1$s wartości: %2$s – %3$s."
msgstr[2] "%1$s wartości: %2$s – %3$s."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%s value."
msgid_plural "%s values."
msgstr[0] "%s wartość."
msgstr[1] "%s wartości."
msgstr[2] "%s wartości."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "All are %s."
msgstr "Wszystkie równe %s."

#. Translators: each is a number with its name, "359 (Nov 2018)".
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "Highest: %1$s; lowest: %2$s."
msgstr "Najwyższa: %1$s; najniższa: %2$s."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "From first to last: %1$s to %2$s (%3$s)."
msgstr "Od pierwszej do ostatniej: z %1$s na %2$s (%3$s)."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "From first to last: %1$s to %2$s."
msgstr "Od pierwszej do ostatniej: z %1$s na %2$s."

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "%s value is missing."
msgid_plural "%s values are missing."
msgstr[0] "Brakuje %s wartości."
msgstr[1] "Brakuje %s wartości."
msgstr[2] "Brakuje %s wartości."

#. Translators: a list of names with their numbers, which the chart draws in colour.
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "Highlighted: %s."
msgstr "Wyróżnione: %s."

#. Translators: the text beside a line across the chart, "average 299".
#: src/core/chart/vit-chart-words.c
#, c-format
msgid "Reference line: %s."
msgstr "Linia odniesienia: %s."

#: src/core/chart/vit-chart-words.c src/core/chart/vit-plot.c
msgid "No data"
msgstr "Brak danych"

#: src/core/chart/vit-chart-words.c
#, c-format
msgid "And %s more series."
msgid_plural "And %s more series."
msgstr[0] "I jeszcze %s seria."
msgstr[1] "I jeszcze %s serie."
msgstr[2] "I jeszcze %s serii."

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "“%s” can be read with the day first or with the month first"
msgstr "„%s” można odczytać z dniem na początku albo z miesiącem na początku"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "The mark in “%s” can stand between thousands or before decimals"
msgstr "Znak w „%s” może oddzielać tysiące albo poprzedzać część dziesiętną"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "Dates are written in more than one way, such as “%s”"
msgstr "Daty są zapisane na kilka sposobów, na przykład „%s”"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "A number would lose the zeros in front of “%s”"
msgstr "Liczba straciłaby zera na początku „%s”"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "A number would not keep all digits of “%s”"
msgstr "Liczba nie zachowałaby wszystkich cyfr „%s”"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "Whole numbers such as “%s” can count something or name it"
msgstr "Liczby całkowite takie jak „%s” mogą coś liczyć albo oznaczać"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "“%s” can be a date or a whole number"
msgstr "„%s” może być datą albo liczbą całkowitą"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "A few cells such as “%s” are not like all the others"
msgstr "Kilka komórek, takich jak „%s”, różni się od wszystkich pozostałych"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "a whole number"
msgstr "liczba całkowita"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "a number"
msgstr "liczba"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "yes or no"
msgstr "tak lub nie"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "a date"
msgstr "data"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "a time"
msgstr "data i godzina"

#: src/core/data/vit-ambiguity.c src/core/data/vit-step-describe.c
msgid "an identifier"
msgstr "identyfikator"

#: src/core/data/vit-ambiguity.c
msgid "a text"
msgstr "tekst"

#: src/core/data/vit-ambiguity.c
#, c-format
msgid "%1$s; “%2$s” is missing then"
msgstr "%1$s; wtedy brakuje „%2$s”"

#: src/core/data/vit-ambiguity.c src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%1$s: %2$s"
msgstr "%1$s: %2$s"

#: src/core/data/vit-import-report.c
msgid "another number of fields than there are columns"
msgstr "liczba pól inna niż liczba kolumn"

#: src/core/data/vit-import-report.c
msgid "a quote that is not closed, or something behind a closed one"
msgstr "niezamknięty cudzysłów albo coś za zamkniętym"

#: src/core/data/vit-import-report.c
msgid "a line longer than two million bytes"
msgstr "wiersz dłuższy niż dwa miliony bajtów"

#: src/core/data/vit-import-report.c
msgid "lines above the header"
msgstr "wiersze nad nagłówkiem"

#: src/core/data/vit-import-report.c
msgid "a value that is not of the type of its column"
msgstr "wartość niezgodna z typem kolumny"

#: src/core/data/vit-import-report.c
msgid "no record of the file's format"
msgstr "to nie jest rekord w formacie pliku"

#: src/core/data/vit-roles.c src/core/study/vit-segmentation-tables.c
msgid "Customer"
msgstr "Klient"

#: src/core/data/vit-roles.c
msgid "Order"
msgstr "Zamówienie"

#: src/core/data/vit-roles.c src/core/study/vit-segmentation-tables.c
msgid "Product"
msgstr "Produkt"

#: src/core/data/vit-roles.c
msgid "Quantity"
msgstr "Ilość"

#: src/core/data/vit-roles.c
msgid "Price"
msgstr "Cena"

#: src/core/data/vit-roles.c src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Revenue"
msgstr "Przychód"

#: src/core/data/vit-roles.c
msgid "Category"
msgstr "Kategoria"

#: src/core/data/vit-roles.c
msgid "Event"
msgstr "Zdarzenie"

#: src/core/data/vit-roles.c
msgid "Session"
msgstr "Sesja"

#: src/core/data/vit-roles.c
msgid "Target"
msgstr "Cel"

#: src/core/data/vit-roles.c
msgid "Each row is an event of a session of a customer."
msgstr "Każdy wiersz to zdarzenie w sesji klienta."

#: src/core/data/vit-roles.c
msgid "Each row is an event of a session."
msgstr "Każdy wiersz to zdarzenie w sesji."

#: src/core/data/vit-roles.c
msgid "Each row is something that a customer did."
msgstr "Każdy wiersz to coś, co zrobił klient."

#: src/core/data/vit-roles.c
msgid "Each row is a product line of an order by a customer."
msgstr "Każdy wiersz to pozycja zamówienia złożonego przez klienta."

#: src/core/data/vit-roles.c
msgid "Each row is a product line of an order."
msgstr "Każdy wiersz to pozycja zamówienia."

#: src/core/data/vit-roles.c
msgid "Each row is a product that a customer bought."
msgstr "Każdy wiersz to produkt kupiony przez klienta."

#: src/core/data/vit-roles.c
msgid "Each row is an order by a customer."
msgstr "Każdy wiersz to zamówienie klienta."

#: src/core/data/vit-roles.c
msgid "Each row is an order."
msgstr "Każdy wiersz to zamówienie."

#: src/core/data/vit-roles.c
msgid "Each row is a purchase by a customer."
msgstr "Każdy wiersz to zakup klienta."

#: src/core/data/vit-roles.c
msgid "Each row is a customer."
msgstr "Każdy wiersz to klient."

#: src/core/data/vit-roles.c
msgid "Each row is a sale of a product."
msgstr "Każdy wiersz to sprzedaż produktu."

#: src/core/data/vit-roles.c
msgid "Each row is a product."
msgstr "Każdy wiersz to produkt."

#: src/core/data/vit-roles.c
msgid "What a row is, is not known yet."
msgstr "Nie wiadomo jeszcze, czym jest wiersz."

#: src/core/data/vit-recipe-plan-write.c
#, c-format
msgid "Off: %s"
msgstr "Wyłączony: %s"

#: src/core/data/vit-row-condition.c src/core/data/vit-refresh-describe.c
#, c-format
msgid "“%s”"
msgstr "„%s”"

#: src/core/data/vit-row-condition.c
msgid "missing"
msgstr "brak wartości"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%u more"
msgid_plural "%u more"
msgstr[0] "%u innej"
msgstr[1] "%u innych"
msgstr[2] "%u innych"

#: src/core/data/vit-row-condition.c
msgid "nothing"
msgstr "niczym"

#: src/core/data/vit-row-condition.c src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s or %2$s"
msgstr "%1$s lub %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s is %2$s"
msgstr "%1$s: %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s is not %2$s"
msgstr "%1$s inne niż %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s below %2$s"
msgstr "%1$s poniżej %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s up to %2$s"
msgstr "%1$s do %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s above %2$s"
msgstr "%1$s powyżej %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s from %2$s on"
msgstr "%1$s od %2$s"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s contains “%2$s”"
msgstr "%1$s zawiera „%2$s”"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s begins with “%2$s”"
msgstr "%1$s zaczyna się od „%2$s”"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%s is missing"
msgstr "%s: brak wartości"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%s is not missing"
msgstr "%s: jest wartość"

#: src/core/data/vit-row-condition.c
#, c-format
msgid "%1$s from %2$s to %3$s"
msgstr "%1$s od %2$s do %3$s"

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%1$s and %2$d more"
msgid_plural "%1$s and %2$d more"
msgstr[0] "%1$s i jeszcze %2$d"
msgstr[1] "%1$s i jeszcze %2$d"
msgstr[2] "%1$s i jeszcze %2$d"

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "The column %s is gone."
msgid_plural "The columns %s are gone."
msgstr[0] "Nie ma już kolumny %s."
msgstr[1] "Nie ma już kolumn %s."
msgstr[2] "Nie ma już kolumn %s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "The column %s is new."
msgid_plural "The columns %s are new."
msgstr[0] "Nowa kolumna: %s."
msgstr[1] "Nowe kolumny: %s."
msgstr[2] "Nowe kolumny: %s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%1$s row more than before: %2$s now."
msgid_plural "%1$s rows more than before: %2$s now."
msgstr[0] "O %1$s wiersz więcej niż wcześniej: teraz %2$s."
msgstr[1] "O %1$s wiersze więcej niż wcześniej: teraz %2$s."
msgstr[2] "O %1$s wierszy więcej niż wcześniej: teraz %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%1$s row fewer than before: %2$s now."
msgid_plural "%1$s rows fewer than before: %2$s now."
msgstr[0] "O %1$s wiersz mniej niż wcześniej: teraz %2$s."
msgstr[1] "O %1$s wiersze mniej niż wcześniej: teraz %2$s."
msgstr[2] "O %1$s wierszy mniej niż wcześniej: teraz %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%1$s line could not be read; before it was %2$s."
msgid_plural "%1$s lines could not be read; before it was %2$s."
msgstr[0] "Nie udało się odczytać %1$s wiersza pliku; wcześniej: %2$s."
msgstr[1] "Nie udało się odczytać %1$s wierszy pliku; wcześniej: %2$s."
msgstr[2] "Nie udało się odczytać %1$s wierszy pliku; wcześniej: %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "“%1$s” goes from %2$s to %3$s; before from %4$s to %5$s."
msgstr "„%1$s”: teraz od %2$s do %3$s; wcześniej od %4$s do %5$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "%2$s of the values of “%1$s” are missing; before it was %3$s."
msgstr "W „%1$s” brakuje %2$s wartości; wcześniej brakowało %3$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "New in “%1$s”: %2$s."
msgstr "Nowe w „%1$s”: %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "No longer in “%1$s”: %2$s."
msgstr "Nie występują już w „%1$s”: %2$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "“%1$s” is now read as %2$s; before it was read as %3$s."
msgstr "„%1$s” jest teraz odczytywana jako %2$s; wcześniej jako %3$s."

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "The table %s reads this one and was made anew, too."
msgid_plural "The tables %s read this one and were made anew, too."
msgstr[0] "Tabela %s czyta z tej i także została utworzona od nowa."
msgstr[1] "Tabele %s czytają z tej i także zostały utworzone od nowa."
msgstr[2] "Tabele %s czytają z tej i także zostały utworzone od nowa."

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Add the lines of %s below"
msgstr "Dodaj niżej wiersze z: %s"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Join %1$s by %2$s and keep only lines that both have"
msgstr "Dołącz %1$s według %2$s i zostaw tylko wiersze, które są w obu tabelach"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Join %1$s by %2$s and keep all lines of both"
msgstr "Dołącz %1$s według %2$s i zostaw wszystkie wiersze obu tabel"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Join %1$s by %2$s"
msgstr "Dołącz %1$s według %2$s"

#: src/core/data/vit-step-describe-tables.c
msgid "mean"
msgstr "średnia"

#: src/core/data/vit-step-describe-tables.c
msgid "median"
msgstr "mediana"

#: src/core/data/vit-step-describe-tables.c
msgid "smallest value"
msgstr "najmniejsza wartość"

#: src/core/data/vit-step-describe-tables.c
msgid "greatest value"
msgstr "największa wartość"

#: src/core/data/vit-step-describe-tables.c
msgid "number of values"
msgstr "liczba wartości"

#: src/core/data/vit-step-describe-tables.c
msgid "number of different values"
msgstr "liczba różnych wartości"

#: src/core/data/vit-step-describe-tables.c
msgid "first value"
msgstr "pierwsza wartość"

#: src/core/data/vit-step-describe-tables.c
msgid "last value"
msgstr "ostatnia wartość"

#: src/core/data/vit-step-describe-tables.c
msgid "sum"
msgstr "suma"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Make columns of the values of %1$s, with the %2$s of %3$s by %4$s"
msgstr "Utwórz kolumny z wartości %1$s; w nich %2$s kolumny %3$s dla każdego %4$s"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Make one line of all, with %s"
msgstr "Zwiń wszystkie wiersze do jednego i oblicz %s"

#: src/core/data/vit-step-describe-tables.c
#, c-format
msgid "Make one line of each %1$s, with %2$s"
msgstr "Zostaw po jednym wierszu na każdą wartość %1$s i oblicz %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s and %2$s"
msgstr "%1$s i %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s to %2$s"
msgstr "%1$s na %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Rename %s"
msgstr "Zmień nazwę: %s"

#: src/core/data/vit-step-describe.c
msgid "text"
msgstr "tekst"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s as %2$s"
msgstr "%1$s jako: %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Read %s"
msgstr "Odczytaj %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Keep only the columns %s"
msgstr "Zachowaj tylko kolumny %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Remove blanks around the text in %s"
msgstr "Usuń odstępy na początku i końcu tekstu w %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Write %s in capital letters"
msgstr "Zapisz %s wielkimi literami"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Begin each word of %s with a capital letter"
msgstr "Zacznij każde słowo w %s wielką literą"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Write %s in small letters"
msgstr "Zapisz %s małymi literami"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Remove what fits the pattern %1$s from %2$s"
msgstr "Usuń to, co pasuje do wzorca %1$s, z %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Remove “%1$s” from %2$s"
msgstr "Usuń „%1$s” z %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Replace what fits the pattern %1$s by “%2$s” in %3$s"
msgstr "Zamień to, co pasuje do wzorca %1$s, na „%2$s” w %3$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Replace “%1$s” by “%2$s” in %3$s"
msgstr "Zamień „%1$s” na „%2$s” w %3$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "In %1$s, write “%2$s” as “%3$s”"
msgstr "W %1$s zapisz „%2$s” jako „%3$s”"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "In %1$s, take “%2$s” for a missing value"
msgstr "W %1$s uznaj „%2$s” za brak wartości"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "In %1$s, write %2$u value in another way"
msgid_plural "In %1$s, write %2$u values in another way"
msgstr[0] "W %1$s zapisz %2$u wartość inaczej"
msgstr[1] "W %1$s zapisz %2$u wartości inaczej"
msgstr[2] "W %1$s zapisz %2$u wartości inaczej"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the mean of the same %2$s"
msgstr "Uzupełnij braki w %1$s średnią dla tego samego %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the mean"
msgstr "Uzupełnij braki w %1$s średnią"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the median of the same %2$s"
msgstr "Uzupełnij braki w %1$s medianą dla tego samego %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the median"
msgstr "Uzupełnij braki w %1$s medianą"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the most frequent value of the same %2$s"
msgstr "Uzupełnij braki w %1$s najczęstszą wartością dla tego samego %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the most frequent value"
msgstr "Uzupełnij braki w %1$s najczęstszą wartością"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the value above of the same %2$s"
msgstr "Uzupełnij braki w %1$s wartością powyżej dla tego samego %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with the value above"
msgstr "Uzupełnij braki w %1$s wartością powyżej"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Fill gaps in %1$s with “%2$s”"
msgstr "Uzupełnij braki w %1$s wartością „%2$s”"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Drop lines without %s"
msgstr "Usuń wiersze, w których brakuje %s"

#: src/core/data/vit-step-describe.c
msgid "Keep the last of lines that are all the same"
msgstr "Zachowaj ostatni z jednakowych wierszy"

#: src/core/data/vit-step-describe.c
msgid "Keep the first of lines that are all the same"
msgstr "Zachowaj pierwszy z jednakowych wierszy"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Keep the last of lines that repeat %s"
msgstr "Zachowaj ostatni z wierszy, w których powtarza się %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Keep the first of lines that repeat %s"
msgstr "Zachowaj pierwszy z wierszy, w których powtarza się %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s, by %2$s"
msgstr "%1$s, według %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Drop lines whose %1$s belongs to more than one %2$s"
msgstr "Usuń wiersze, których %1$s należy do więcej niż jednego %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Keep lines where %s"
msgstr "Zachowaj wiersze, gdzie %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "outside the quantiles %1$s and %2$s"
msgstr "poza kwantylami %1$s i %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s deviations below the median or %2$s above it"
msgstr "o %1$s odchylenia poniżej mediany lub o %2$s powyżej"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "above %s"
msgstr "powyżej %s"

#: src/core/data/vit-step-describe.c src/core/study/vit-segmentation-charts.c
#, c-format
msgid "below %s"
msgstr "poniżej %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "below %1$s or above %2$s"
msgstr "poniżej %1$s lub powyżej %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "%1$s quartile distances below the middle half or %2$s above it"
msgstr "o %1$s rozstępu kwartylowego poniżej środkowej połowy lub o %2$s powyżej"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Bring %1$s back to the bound where it is %2$s"
msgstr "Sprowadź %1$s do granicy tam, gdzie jest %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Take %1$s for missing where it is %2$s"
msgstr "Uznaj %1$s za brak tam, gdzie jest %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Drop lines where %1$s is %2$s"
msgstr "Usuń wiersze, gdzie %1$s jest %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Work out %1$s as %2$s"
msgstr "Oblicz %1$s jako %2$s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Draw %s lines at random"
msgstr "Wylosuj wiersze, liczba: %s"

#: src/core/data/vit-step-describe.c
#, c-format
msgid "Draw %s of the lines at random"
msgstr "Wylosuj %s wierszy"

#: src/core/report/page-card.c src/core/study/vit-segmentation-overview.c
#: src/core/study/vit-segmentation-tables.c
msgid "What to do"
msgstr "Co zrobić"

#: src/core/report/page-cover.c
msgid "Period"
msgstr "Okres"

#: src/core/report/page-cover.c
msgid "As of"
msgstr "Stan na"

#: src/core/report/page-quality.c
#, c-format
msgid "After cleaning, %1$s of %2$s rows are left"
msgstr "Po oczyszczeniu zostało %1$s z %2$s wierszy"

#: src/core/report/page-quality.c
msgid "Which data this was made from"
msgstr "Z jakich danych to powstało"

#: src/core/report/page-quality.c ui/vit-source-view.ui
msgid "File"
msgstr "Plik"

#: src/core/report/page-quality.c ui/vit-data-page.ui
msgid "Table"
msgstr "Tabela"

#: src/core/report/page-quality.c
msgid "Rows read"
msgstr "Wczytane wiersze"

#: src/core/report/page-quality.c
msgid "Lines rejected"
msgstr "Odrzucone wiersze"

#: src/core/report/page-quality.c
msgid "What was read"
msgstr "Co wczytano"

#: src/core/report/page-quality.c
msgid "Why"
msgstr "Powód"

#: src/core/report/page-quality.c
#, c-format
msgid "The first lines of “%s” that were rejected"
msgstr "Pierwsze odrzucone wiersze pliku „%s”"

#: src/core/report/page-quality.c
#, c-format
msgid "Lines of “%s” that were rejected"
msgstr "Odrzucone wiersze pliku „%s”"

#: src/core/report/page-quality.c
msgid "Step"
msgstr "Krok"

#: src/core/report/page-quality.c
msgid "Rows before"
msgstr "Wierszy przed"

#: src/core/report/page-quality.c
msgid "Change"
msgstr "Zmiana"

#: src/core/report/page-quality.c
msgid "Rows after"
msgstr "Wierszy po"

#: src/core/report/page-quality.c
#, c-format
msgid "How “%s” was cleaned"
msgstr "Jak oczyszczono „%s”"

#: src/core/report/page-quality.c
msgid "Files, rejected lines and cleaning steps"
msgstr "Pliki, odrzucone wiersze i kroki czyszczenia"

#: src/core/report/page-summary.c
msgid "What else the data say"
msgstr "Co jeszcze mówią dane"

#: src/core/report/page-summary.c
msgid "In short"
msgstr "W skrócie"

#: src/core/report/page-table.c
#, c-format
msgid "the first %1$s of %2$s rows; the workbook has them all"
msgstr "pierwsze %1$s z %2$s wierszy; skoroszyt ma wszystkie"

#: src/core/report/vit-book-summary.c
msgid "Sheets"
msgstr "Arkusze"

#: src/core/report/vit-book-table.c
#, c-format
msgid "More rows than a sheet can hold: it goes on in “%s”."
msgstr "Więcej wierszy, niż mieści arkusz: ciąg dalszy w „%s”."

#: src/core/report/vit-book.c
msgid "Summary"
msgstr "Podsumowanie"

#: src/core/report/vit-chart-table.c src/core/study/vit-segmentation-tables.c
msgid "Month"
msgstr "Miesiąc"

#: src/core/report/vit-chart-table.c
msgid "Day"
msgstr "Dzień"

#: src/core/report/vit-chart-table.c src/core/study/vit-segmentation-tables.c
msgid "Group"
msgstr "Grupa"

#: src/core/report/vit-deck-plan.c
msgid "continued"
msgstr "ciąg dalszy"

#: src/core/report/vit-deck-plan.c
#, c-format
msgid "page %u"
msgstr "str. %u"

#: src/core/report/vit-deck.c
msgid "Appendix"
msgstr "Załącznik"

#: src/core/report/vit-deck.c
msgid "Laying out the deck"
msgstr "Układanie prezentacji"

#: src/core/report/vit-report.c
msgid "Writing the tables"
msgstr "Zapisywanie tabel"

#: src/core/report/vit-workbook.c
msgid "Writing the workbook"
msgstr "Zapisywanie skoroszytu"

#: src/core/segment/vit-segment-advice-text.c
msgid "Thank them first, and keep discounts for others"
msgstr "Najpierw podziękuj, a rabaty zostaw innym"

#: src/core/segment/vit-segment-advice-text.c
msgid "Add a second product to each order"
msgstr "Dodaj drugi produkt do każdego zamówienia"

#: src/core/segment/vit-segment-advice-text.c
msgid "Turn a good start into a habit"
msgstr "Zmień dobry początek w nawyk"

#: src/core/segment/vit-segment-advice-text.c
msgid "Win the second order while the first is fresh"
msgstr "Zdobądź drugie zamówienie, póki pierwsze jest świeże"

#: src/core/segment/vit-segment-advice-text.c
msgid "Remind them before the first order is forgotten"
msgstr "Przypomnij o sobie, zanim zapomną pierwsze zamówienie"

#: src/core/segment/vit-segment-advice-text.c
msgid "Give them a reason to order now"
msgstr "Daj powód, by zamówili teraz"

#: src/core/segment/vit-segment-advice-text.c
msgid "Wake them with one clear offer"
msgstr "Obudź ich jedną jasną ofertą"

#: src/core/segment/vit-segment-advice-text.c
msgid "Win them back while they still know the shop"
msgstr "Odzyskaj ich, póki pamiętają sklep"

#: src/core/segment/vit-segment-advice-text.c
msgid "Call them in person"
msgstr "Zadzwoń osobiście"

#: src/core/segment/vit-segment-advice-text.c
msgid "Write seldom and spend little"
msgstr "Pisz rzadko i wydawaj mało"

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "A word of thanks and a first look at what is new beside “%s”."
msgstr "Słowo podziękowania i pierwszy pokaz nowości; obok: „%s”."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "What goes with “%s”, as a set for the next order."
msgstr "Zestaw na następne zamówienie: „%s” i to, co do niego pasuje."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Three ideas for the next order, “%s” first."
msgstr "Trzy pomysły na następne zamówienie, pierwszy: „%s”."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "At once, advice on what they bought; later, “%s” as next step."
msgstr "Od razu porady do zakupu; później następny krok: „%s”."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "A short reminder with “%s” and two best sellers."
msgstr "Krótkie przypomnienie: „%s” i dwa bestsellery."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "An offer on “%s” that ends on a date."
msgstr "Oferta z datą końcową: „%s”."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "One mail with one product: “%s”."
msgstr "Jeden e-mail z jedną propozycją: „%s”."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "What is new since their last order, “%s” first."
msgstr "Co nowego od ostatniego zamówienia; na pierwszym miejscu: „%s”."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "A call, or a letter signed by a person, that mentions “%s”."
msgstr "Telefon lub list podpisany osobiście; wspomnij: „%s”."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "One mail a season with best sellers, “%s” among them."
msgstr "Jeden e-mail na sezon z bestsellerami, wśród nich: „%s”."

#: src/core/segment/vit-segment-advice-text.c
msgid "A word of thanks and a first look at what is new."
msgstr "Słowo podziękowania i pierwszy pokaz nowości."

#: src/core/segment/vit-segment-advice-text.c
msgid "What goes with their last order, as a set for the next one."
msgstr "Uzupełnienie ostatniego zamówienia: zestaw na następne."

#: src/core/segment/vit-segment-advice-text.c
msgid "Three ideas for the next order from what repeat buyers take."
msgstr "Trzy pomysły na następne zamówienie z tego, co biorą stali klienci."

#: src/core/segment/vit-segment-advice-text.c
msgid "At once, advice on what they bought; later, three best sellers."
msgstr "Od razu porady do zakupu; później trzy bestsellery."

#: src/core/segment/vit-segment-advice-text.c
msgid "A short reminder with three best sellers."
msgstr "Krótkie przypomnienie z trzema bestsellerami."

#: src/core/segment/vit-segment-advice-text.c
msgid "An offer on what they bought before that ends on a date."
msgstr "Oferta z datą końcową na to, co już kupowali."

#: src/core/segment/vit-segment-advice-text.c
msgid "One mail with one best seller."
msgstr "Jeden e-mail z jednym bestsellerem."

#: src/core/segment/vit-segment-advice-text.c
msgid "What is new since their last order."
msgstr "Co nowego od ostatniego zamówienia."

#: src/core/segment/vit-segment-advice-text.c
msgid "A call, or a letter signed by a person."
msgstr "Telefon lub list podpisany osobiście."

#: src/core/segment/vit-segment-advice-text.c
msgid "One mail a season with best sellers."
msgstr "Jeden e-mail na sezon z bestsellerami."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "From week %1$s after a customer’s last order on, because half of the next orders come in weeks %1$s to %2$s; best day: %3$s."
msgstr "Od tygodnia %1$s po ostatnim zamówieniu klienta, bo połowa następnych zamówień przypada na tygodnie %1$s–%2$s; najlepszy dzień: %3$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "From day %1$s after a customer’s last order on, because half of the next orders come on days %1$s to %2$s; best day: %3$s."
msgstr "Od dnia %1$s po ostatnim zamówieniu klienta, bo połowa następnych zamówień przypada na dni %1$s–%2$s; najlepszy dzień: %3$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Start: %1$s, %2$s, their best day (%3$s of %4$s orders)."
msgstr "Początek: %1$s, %2$s – ich najlepszy dzień (zamówień: %3$s z %4$s)."

#: src/core/segment/vit-segment-advice-text.c
msgid "No discount, but early access to what is new."
msgstr "Bez rabatu, ale z wcześniejszym dostępem do nowości."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "No discount: they order %1$s times each without one (everyone: %2$s). Free delivery from %3$s, above their median order of %4$s."
msgstr "Bez rabatu: zamówień na klienta jest i tak %1$s (wszyscy: %2$s). Darmowa dostawa od %3$s, powyżej mediany ich zamówień: %4$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "%1$s off the next order within %2$s days: %3$s of all customers never order a second time, so this step counts most."
msgstr "Rabat %1$s na następne zamówienie w ciągu %2$s dni: %3$s wszystkich klientów nigdy nie zamawia drugi raz, więc ten krok liczy się najbardziej."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "%1$s off for %2$s days: half of them have not ordered for %3$s days or more."
msgstr "Rabat %1$s na %2$s dni: połowa z nich nie zamawiała od %3$s dni lub dłużej."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "%1$s off for %2$s days: of customers silent for %3$s days, as half of these are, only %4$s order within that time unasked."
msgstr "Rabat %1$s na %2$s dni: spośród klientów milczących od %3$s dni, jak połowa z nich, bez zachęty zamawia w tym czasie tylko %4$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Up to %1$s off, or what they ask for: %2$s of customers brought %3$s of revenue, %4$s each."
msgstr "Rabat do %1$s albo to, o co poproszą: %2$s klientów przyniosło %3$s przychodu, średnio po %4$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "%1$s off, or a gift of that worth: they brought %2$s each (everyone: %3$s)."
msgstr "Rabat %1$s albo prezent tej wartości: każdy przyniósł średnio %2$s (wszyscy: %3$s)."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "No discount: half of them have not ordered for %1$s days or more. Stop writing to those who never open."
msgstr "Bez rabatu: połowa z nich nie zamawiała od %1$s dni lub dłużej. Nie pisz do tych, którzy nie otwierają."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "No discount: of customers silent for %1$s days, %2$s order within %3$s days, written to or not. Stop writing to those who never open."
msgstr "Bez rabatu: spośród klientów milczących od %1$s dni w ciągu %3$s dni zamawia %2$s, czy się do nich pisze, czy nie. Nie pisz do tych, którzy nie otwierają."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "It costs next to nothing: any further order within %s days is gain."
msgstr "Nie kosztuje prawie nic: każde dodatkowe zamówienie w ciągu %s dni to zysk."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "At a margin of %1$s, each further order leaves %2$s of its value."
msgstr "Przy marży %1$s każde dodatkowe zamówienie zostawia %2$s swojej wartości."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Cost: about %1$s, with the discount for those who would order anyway. Further orders needed to pay, at a margin of %2$s: %3$s."
msgstr "Koszt: około %1$s z rabatem dla tych, którzy i tak by zamówili. Dodatkowych zamówień, by się opłaciło przy marży %2$s: %3$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Cost: %1$s. Further orders needed to pay, at a margin of %2$s: %3$s."
msgstr "Koszt: %1$s. Dodatkowych zamówień, by się opłaciło przy marży %2$s: %3$s."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "They are too few to leave some out: compare orders in the %1$s days after with the %1$s days before."
msgstr "Jest ich za mało, by kogoś pominąć: porównaj zamówienia z %1$s dni po i z %1$s dni przed."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Compare orders in the %1$s days after with the %1$s days before."
msgstr "Porównaj zamówienia z %1$s dni po i z %1$s dni przed."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Leave out %1$s of %2$s by lot, and compare orders after %3$s days."
msgstr "Losowo pomiń %1$s z %2$s i porównaj zamówienia po %3$s dniach."

#: src/core/segment/vit-segment-advice-text.c
#, c-format
msgid "Leave out %1$s of %2$s by lot, and compare after %3$s days: below %4$s points, the difference may be chance."
msgstr "Losowo pomiń %1$s z %2$s i porównaj po %3$s dniach: różnica poniżej %4$s p.p. może być przypadkowa."

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Recent repeat buyers, %s each"
msgstr "Niedawni stali klienci, średnio po %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Recent one-time buyers, %s each"
msgstr "Niedawni jednorazowi klienci, średnio po %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Repeat buyers of a while ago, %s each"
msgstr "Stali klienci po przerwie, średnio po %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "One-time buyers of a while ago, %s each"
msgstr "Jednorazowi klienci po przerwie, średnio po %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Lapsed repeat buyers, %s each"
msgstr "Utraceni stali klienci, średnio po %s"

#: src/core/segment/vit-segment-like.c
#, c-format
msgid "Lapsed one-time buyers, %s each"
msgstr "Utraceni jednorazowi klienci, średnio po %s"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Champions"
msgstr "Mistrzowie"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Loyal"
msgstr "Lojalni"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Potential loyalists"
msgstr "Potencjalnie lojalni"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "New"
msgstr "Nowi"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Promising"
msgstr "Obiecujący"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Need attention"
msgstr "Wymagają uwagi"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "About to sleep"
msgstr "Zasypiający"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "At risk"
msgstr "Zagrożeni"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Cannot lose"
msgstr "Nie do stracenia"

#: src/core/segment/vit-segment-map.c
msgctxt "segment"
msgid "Hibernating"
msgstr "Uśpieni"

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%1$s line has no %2$s (%3$s)"
msgid_plural "%1$s lines have no %2$s (%3$s)"
msgstr[0] "%1$s wiersz nie ma wartości w kolumnie %2$s (%3$s)"
msgstr[1] "%1$s wiersze nie mają wartości w kolumnie %2$s (%3$s)"
msgstr[2] "%1$s wierszy nie ma wartości w kolumnie %2$s (%3$s)"

#: src/core/study/vit-checkup-columns.c
msgid "They are left out wherever this column is used."
msgstr "Wszędzie tam, gdzie używa się tej kolumny, są pomijane."

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%1$s is a column of numbers, but for %2$s of its values"
msgstr "%1$s to kolumna liczb, poza wartościami w liczbie: %2$s"

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%1$s is a column of times, but for %2$s of its values"
msgstr "%1$s to kolumna dat, poza wartościami w liczbie: %2$s"

#: src/core/study/vit-checkup-columns.c
msgid "Change its type: what cannot be read becomes missing."
msgstr "Zmień jej typ: to, czego nie da się odczytać, stanie się brakiem."

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%1$s value of %2$s names more than one line"
msgid_plural "%1$s values of %2$s name more than one line each"
msgstr[0] "%1$s wartość w kolumnie %2$s występuje w więcej niż jednym wierszu"
msgstr[1] "%1$s wartości w kolumnie %2$s występują w więcej niż jednym wierszu"
msgstr[2] "%1$s wartości w kolumnie %2$s występuje w więcej niż jednym wierszu"

#: src/core/study/vit-checkup-columns.c
msgid "Joining another table by it would multiply that table’s rows. See whether the lines differ, and drop those that repeat."
msgstr "Łączenie według tej kolumny powieliłoby wiersze drugiej tabeli. Sprawdź, czym różnią się wiersze, i usuń powtórzenia."

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%s has the same value in every line, or none"
msgid_plural "%s have the same value in every line, or none"
msgstr[0] "%s: w każdym wierszu ta sama wartość albo żadna"
msgstr[1] "%s: w każdym wierszu ta sama wartość albo żadna"
msgstr[2] "%s: w każdym wierszu ta sama wartość albo żadna"

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%s only counts the lines"
msgid_plural "%s only count the lines"
msgstr[0] "Kolumna %s tylko numeruje wiersze"
msgstr[1] "Kolumny %s tylko numerują wiersze"
msgstr[2] "Kolumny %s tylko numerują wiersze"

#: src/core/study/vit-checkup-columns.c
#, c-format
msgid "%s only count the lines, or have the same value in every line, or none"
msgstr "Kolumny %s tylko numerują wiersze albo mają w każdym tę samą wartość lub żadnej"

#: src/core/study/vit-checkup-columns.c
msgid "Leave out what tells nothing."
msgstr "Pomiń to, co nic nie mówi."

#: src/core/study/vit-checkup-copies.c
#, c-format
msgid "%s line is an exact copy of another"
msgid_plural "%s lines are exact copies of others"
msgstr[0] "%s wiersz jest dokładną kopią innego"
msgstr[1] "%s wiersze są dokładnymi kopiami innych"
msgstr[2] "%s wierszy jest dokładnymi kopiami innych"

#: src/core/study/vit-checkup-copies.c
msgid "Keep one of each. Where two lines can be alike in every column and both be true, leave them."
msgstr "Zostawić po jednym. Jeśli dwa wiersze mogą być takie same w każdej kolumnie i oba prawdziwe, nie usuwać ich."

#: src/core/study/vit-checkup-copies.c
#, c-format
msgid "%s line is a copy of another but for capitals or spaces"
msgid_plural "%s lines are copies of others but for capitals or spaces"
msgstr[0] "%s wiersz różni się od innego tylko wielkością liter lub spacjami"
msgstr[1] "%s wiersze różnią się od innych tylko wielkością liter lub spacjami"
msgstr[2] "%s wierszy różni się od innych tylko wielkością liter lub spacjami"

#: src/core/study/vit-checkup-copies.c
msgid "Write the texts alike first, with the steps that change case and spaces; then the copies can be left out."
msgstr "Najpierw ujednolicić teksty krokami, które zmieniają wielkość liter i spacje; potem można pominąć kopie."

#: src/core/study/vit-checkup-copies.c
#, c-format
msgid "%1$s line is the same as another in all but %2$s"
msgid_plural "%1$s lines are the same as others in all but %2$s"
msgstr[0] "%1$s wiersz różni się od innego tylko kolumną %2$s"
msgstr[1] "%1$s wiersze różnią się od innych tylko kolumną %2$s"
msgstr[2] "%1$s wierszy różni się od innych tylko kolumną %2$s"

#: src/core/study/vit-checkup-copies.c
msgid "The same thing may have been entered twice, or two may be alike by chance. Look at them before you leave any out."
msgstr "To samo mogło zostać wpisane dwa razy albo dwie rzeczy są podobne przypadkiem. Obejrzyj je, zanim coś pominiesz."

#: src/core/study/vit-checkup-copies.c
#, c-format
msgid "%s line repeats another less than a minute later"
msgid_plural "%s lines repeat others less than a minute later"
msgstr[0] "%s wiersz powtarza inny niespełna minutę później"
msgstr[1] "%s wiersze powtarzają inne niespełna minutę później"
msgstr[2] "%s wierszy powtarza inne niespełna minutę później"

#: src/core/study/vit-checkup-copies.c
msgid "They are the same in all but their time. A page that is loaded twice looks like this; so does an order that was sent twice."
msgstr "Różnią się tylko czasem. Tak wygląda strona wczytana dwa razy albo zamówienie wysłane dwa razy."

#: src/core/study/vit-checkup-names.c
#, c-format
msgid "%s product name has spaces around it"
msgid_plural "%s product names have spaces around them"
msgstr[0] "%s nazwa produktu ma zbędne odstępy na brzegach"
msgstr[1] "%s nazwy produktów mają zbędne odstępy na brzegach"
msgstr[2] "%s nazw produktów ma zbędne odstępy na brzegach"

#: src/core/study/vit-checkup-names.c
msgid "Take them away, so that each product counts once."
msgstr "Usunąć je, aby każdy produkt liczył się raz."

#: src/core/study/vit-checkup-names.c
#, c-format
msgid "%s product name differs from another only by capital letters"
msgid_plural "%s product names differ from others only by capital letters"
msgstr[0] "%s nazwa produktu różni się od innej tylko wielkimi literami"
msgstr[1] "%s nazwy produktów różnią się od innych tylko wielkimi literami"
msgstr[2] "%s nazw produktów różni się od innych tylko wielkimi literami"

#: src/core/study/vit-checkup-names.c
msgid "Write all names in small letters, so that each product counts once."
msgstr "Zapisać wszystkie nazwy małymi literami, aby każdy produkt liczył się raz."

#: src/core/study/vit-checkup-outliers.c
#, c-format
msgid "%1$s value of %2$s is far from all others"
msgid_plural "%1$s values of %2$s are far from all others"
msgstr[0] "%1$s wartość w kolumnie %2$s leży daleko od wszystkich innych"
msgstr[1] "%1$s wartości w kolumnie %2$s leżą daleko od wszystkich innych"
msgstr[2] "%1$s wartości w kolumnie %2$s leży daleko od wszystkich innych"

#: src/core/study/vit-checkup-outliers.c
#, c-format
msgid "The others lie between %1$s and %2$s. If it is a slip, leave the line out: a mean would be moved by it."
msgstr "Pozostałe leżą między %1$s a %2$s. Jeśli to pomyłka, pomiń wiersz: przesunąłby średnią."

#: src/core/study/vit-checkup-personal.c
#, c-format
msgid "%s says who somebody is"
msgstr "Kolumna %s zdradza, kim ktoś jest"

#: src/core/study/vit-checkup-personal.c
msgid "It is needed to tell customers apart. Leave it out of what is shared with others."
msgstr "Jest potrzebna, aby rozróżniać klientów. Pomijaj ją w tym, co przekazujesz innym."

#: src/core/study/vit-checkup-personal.c
msgid "No study needs it. Replace each value by a pseudonym: the same value gets the same one in all tables of this project, and only this project has the key. In another project, the same step makes other pseudonyms."
msgstr "Żadna analiza tego nie potrzebuje. Zastąpić każdą wartość pseudonimem: ta sama wartość dostaje ten sam we wszystkich tabelach projektu, a klucz ma tylko ten projekt. W innym projekcie ten sam krok tworzy inne pseudonimy."

#: src/core/study/vit-checkup-rows.c
#, c-format
msgid "%1$s line lacks a value in %2$s"
msgid_plural "%1$s lines lack a value in %2$s"
msgstr[0] "W %1$s wierszu brakuje wartości w %2$s"
msgstr[1] "W %1$s wierszach brakuje wartości w %2$s"
msgstr[2] "W %1$s wierszach brakuje wartości w %2$s"

#: src/core/study/vit-checkup-rows.c
msgid "Leave them out: they cannot be counted for any customer."
msgstr "Pominąć je: nie można ich przypisać żadnemu klientowi."

#: src/core/study/vit-checkup-rows.c
#, c-format
msgid "%s line repeats a product of the same order"
msgid_plural "%s lines repeat a product of the same order"
msgstr[0] "%s wiersz powtarza produkt z tego samego zamówienia"
msgstr[1] "%s wiersze powtarzają produkt z tego samego zamówienia"
msgstr[2] "%s wierszy powtarza produkt z tego samego zamówienia"

#: src/core/study/vit-checkup-rows.c
msgid "Keep the first of each, so that nothing is counted twice."
msgstr "Zachować pierwszy z każdych, aby nic nie liczyło się dwa razy."

#: src/core/study/vit-checkup-rows.c
#, c-format
msgid "%s order belongs to more than one customer"
msgid_plural "%s orders belong to more than one customer"
msgstr[0] "%s zamówienie należy do więcej niż jednego klienta"
msgstr[1] "%s zamówienia należą do więcej niż jednego klienta"
msgstr[2] "%s zamówień należy do więcej niż jednego klienta"

#: src/core/study/vit-checkup-rows.c
msgid "Leave them out: it is not known whose they are."
msgstr "Pominąć je: nie wiadomo, czyje są."

#: src/core/study/vit-checkup-spelling.c
#, c-format
msgid "%1$s value of %2$s differs from another only by capitals, spaces or letters that look the same"
msgid_plural "%1$s values of %2$s differ from others only by capitals, spaces or letters that look the same"
msgstr[0] "%1$s wartość w kolumnie %2$s różni się od innej tylko wielkością liter, spacjami lub literami o tym samym wyglądzie"
msgstr[1] "%1$s wartości w kolumnie %2$s różnią się od innych tylko wielkością liter, spacjami lub literami o tym samym wyglądzie"
msgstr[2] "%1$s wartości w kolumnie %2$s różni się od innych tylko wielkością liter, spacjami lub literami o tym samym wyglądzie"

#: src/core/study/vit-checkup-spelling.c
msgid "Write each as the most frequent spelling, so that it counts once."
msgstr "Zapisać każdą tak jak najczęściej, aby liczyła się raz."

#: src/core/study/vit-checkup-spelling.c
#, c-format
msgid "%1$s value of %2$s is probably misspelt"
msgid_plural "%1$s values of %2$s are probably misspelt"
msgstr[0] "%1$s wartość w kolumnie %2$s jest prawdopodobnie błędnie zapisana"
msgstr[1] "%1$s wartości w kolumnie %2$s są prawdopodobnie błędnie zapisane"
msgstr[2] "%1$s wartości w kolumnie %2$s jest prawdopodobnie błędnie zapisanych"

#: src/core/study/vit-checkup-spelling.c
msgid "Write them as the more frequent ones, which differ from them by a slip. Look at the examples first."
msgstr "Zapisz je tak jak częstsze, od których różnią się pomyłką. Najpierw obejrzyj przykłady."

#: src/core/study/vit-checkup-spelling.c
#, c-format
msgid "%1$s value of %2$s is written in another way in the table %3$s"
msgid_plural "%1$s values of %2$s are written in another way in the table %3$s"
msgstr[0] "%1$s wartość w kolumnie %2$s jest w tabeli %3$s zapisana inaczej"
msgstr[1] "%1$s wartości w kolumnie %2$s są w tabeli %3$s zapisane inaczej"
msgstr[2] "%1$s wartości w kolumnie %2$s jest w tabeli %3$s zapisanych inaczej"

#: src/core/study/vit-checkup-spelling.c
msgid "One of the two is a slip, most likely this one. Write both alike, or the tables do not fit together."
msgstr "Jedna z dwóch pisowni jest pomyłką, najpewniej ta. Zapisać obie tak samo, inaczej tabele do siebie nie pasują."

#: src/core/study/vit-checkup-tables.c
msgid "Take the decimals away: as they are, no line finds its partner in that table."
msgstr "Usunąć część dziesiętną: z nią żaden wiersz nie znajduje pary w tamtej tabeli."

#: src/core/study/vit-checkup-tables.c
#, c-format
msgid "%1$s is written as %2$s here, and as %3$s in the table %4$s"
msgstr "%1$s ma tu postać %2$s, a w tabeli %4$s postać %3$s"

#: src/core/study/vit-checkup-tables.c
#, c-format
msgid "%1$s line has a %2$s that the table %3$s does not list"
msgid_plural "%1$s lines have a %2$s that the table %3$s does not list"
msgstr[0] "%1$s wiersz ma w kolumnie %2$s wartość, której nie ma w tabeli %3$s"
msgstr[1] "%1$s wiersze mają w kolumnie %2$s wartość, której nie ma w tabeli %3$s"
msgstr[2] "%1$s wierszy ma w kolumnie %2$s wartość, której nie ma w tabeli %3$s"

#: src/core/study/vit-checkup-tables.c
msgid "What that table says of it will be missing here once they are joined. Ask for a newer export of it."
msgstr "Po połączeniu zabraknie tu tego, co mówi o niej tamta tabela. Poproś o jej nowszy eksport."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "One single line brings %s of all revenue"
msgstr "Jeden jedyny wiersz przynosi %s całego przychodu"

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%1$s single lines bring up to %2$s of all revenue each"
msgstr "%1$s pojedynczych wierszy przynosi do %2$s całego przychodu każdy"

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "Leave out lines with %1$s of %2$s or more: they would hide what the others do."
msgstr "Pominąć wiersze, w których %1$s wynosi %2$s lub więcej: przesłoniłyby pozostałe."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line has a price below zero"
msgid_plural "%s lines have a price below zero"
msgstr[0] "%s wiersz ma cenę poniżej zera"
msgstr[1] "%s wiersze mają cenę poniżej zera"
msgstr[2] "%s wierszy ma cenę poniżej zera"

#: src/core/study/vit-checkup-values.c
msgid "Leave them out: nothing is sold for less than nothing. If they are returns, the quantity should be below zero instead."
msgstr "Pomiń je: niczego nie sprzedaje się za mniej niż nic. Jeśli to zwroty, poniżej zera powinna być ilość."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line has a price of zero"
msgid_plural "%s lines have a price of zero"
msgstr[0] "%s wiersz ma cenę równą zero"
msgstr[1] "%s wiersze mają cenę równą zero"
msgstr[2] "%s wierszy ma cenę równą zero"

#: src/core/study/vit-checkup-values.c
msgid "Gifts and tests look like this. They bring no money, but they count as lines and orders."
msgstr "Tak wyglądają prezenty i testy. Nie przynoszą pieniędzy, ale liczą się jako wiersze i zamówienia."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line has a quantity below zero"
msgid_plural "%s lines have a quantity below zero"
msgstr[0] "%s wiersz ma ilość poniżej zera"
msgstr[1] "%s wiersze mają ilość poniżej zera"
msgstr[2] "%s wierszy ma ilość poniżej zera"

#: src/core/study/vit-checkup-values.c
msgid "These look like returns, and are taken off what a customer spent."
msgstr "Wyglądają na zwroty i są odejmowane od tego, co wydał klient."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line lies in the future"
msgid_plural "%s lines lie in the future"
msgstr[0] "%s wiersz dotyczy przyszłości"
msgstr[1] "%s wiersze dotyczą przyszłości"
msgstr[2] "%s wierszy dotyczy przyszłości"

#: src/core/study/vit-checkup-values.c
msgid "Leave them out: they would make every other customer look silent."
msgstr "Pomiń je: przez nie wszyscy inni klienci wyglądaliby na milczących."

#: src/core/study/vit-checkup-values.c
#, c-format
msgid "%s line is from before 1980"
msgid_plural "%s lines are from before 1980"
msgstr[0] "%s wiersz pochodzi sprzed 1980 roku"
msgstr[1] "%s wiersze pochodzą sprzed 1980 roku"
msgstr[2] "%s wierszy pochodzi sprzed 1980 roku"

#: src/core/study/vit-checkup-values.c
msgid "Programs write such a date when they do not know the true one. Leave the lines out, or the shop seems to be half a century old."
msgstr "Programy wpisują taką datę, gdy nie znają prawdziwej. Pominąć te wiersze, inaczej sklep wygląda na półwieczny."

#: src/core/study/vit-segmentation-appendix.c
msgid "Recency, frequency, money"
msgstr "Świeżość, częstość, pieniądze"

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "Recency is the number of days from a customer’s last order to %s, frequency the number of different orders, money what they came to."
msgstr "Świeżość to liczba dni od ostatniego zamówienia klienta do %s, częstość – liczba różnych zamówień, pieniądze – ich suma."

#: src/core/study/vit-segmentation-appendix.c
msgid "Scores"
msgstr "Oceny"

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "Each gets a score from 1 to %1$u, by quantiles over the customers. Fifths end at %2$s days, %3$s orders and %4$s of money."
msgstr "Każda wielkość dostaje ocenę od 1 do %1$u według kwantyli wśród klientów. Granice piątych części: %2$s dni, %3$s zamówień i %4$s pieniędzy."

#: src/core/study/vit-segmentation-appendix.c
msgid "Each pair of a recency and a frequency score has a named segment. The map of names can be changed."
msgstr "Każdej parze ocen świeżości i częstości odpowiada nazwany segment. Mapę nazw można zmienić."

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "k-means on the standardised logarithms of %3$s, with %1$u groups as asked for; silhouette %2$s."
msgstr "Metoda k-średnich na standaryzowanych logarytmach; cechy: %3$s. Liczba grup, %1$u, jest zadana; sylwetka %2$s."

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "k-means on the standardised logarithms of %3$s. Of %4$u to %5$u groups, %1$u have the best silhouette, %2$s."
msgstr "Metoda k-średnich na standaryzowanych logarytmach; cechy: %3$s. Spośród %4$u do %5$u grup najlepszą sylwetkę, %2$s, daje %1$u."

#: src/core/study/vit-segmentation-appendix.c
msgid "Groups by habit"
msgstr "Grupy według zwyczajów"

#: src/core/study/vit-segmentation-appendix.c
msgid "How the figures were computed"
msgstr "Jak policzono wskaźniki"

#: src/core/study/vit-segmentation-appendix.c
msgid "Trend"
msgstr "Trend"

#: src/core/study/vit-segmentation-appendix.c
msgid "Whole months are compared with the same months a year before, so that a season is not taken for a trend."
msgstr "Pełne miesiące porównuje się z tymi samymi miesiącami rok wcześniej, aby nie wziąć sezonu za trend."

#: src/core/study/vit-segmentation-appendix.c
msgid "The last third of the whole months is compared with the first; a season may look like a trend."
msgstr "Ostatnią trzecią część pełnych miesięcy porównuje się z pierwszą; sezon może wyglądać jak trend."

#: src/core/study/vit-segmentation-appendix.c
msgid "Tests"
msgstr "Testy"

#: src/core/study/vit-segmentation-appendix.c
msgid "Order values are compared by the Mann–Whitney test, weekdays by a chi-square test; both two-sided."
msgstr "Wartości zamówień porównuje się testem Manna–Whitneya, dni tygodnia testem chi-kwadrat; oba dwustronne."

#: src/core/study/vit-segmentation-appendix.c
msgid "Campaigns"
msgstr "Kampanie"

#: src/core/study/vit-segmentation-appendix.c
msgid "A random part of each segment gets nothing. Only the difference between the two parts is what the campaign has brought."
msgstr "Losowa część każdego segmentu nic nie dostaje. Tylko różnica między obiema częściami jest tym, co przyniosła kampania."

#: src/core/study/vit-segmentation-appendix.c
msgid "without a customer"
msgstr "bez klienta"

#: src/core/study/vit-segmentation-appendix.c
msgid "without an order"
msgstr "bez zamówienia"

#: src/core/study/vit-segmentation-appendix.c
msgid "without a date"
msgstr "bez daty"

#: src/core/study/vit-segmentation-appendix.c
msgid "without an amount"
msgstr "bez kwoty"

#: src/core/study/vit-segmentation-appendix.c
msgid "after the analysis date"
msgstr "po dacie analizy"

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "%s, not counted."
msgstr "%s, nie liczone."

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "Of %1$s after cleaning, %2$s are counted"
msgstr "Po czyszczeniu %1$s, policzono %2$s"

#: src/core/study/vit-segmentation-appendix.c
msgid "Every row after cleaning is counted"
msgstr "Policzono wszystkie wiersze po czyszczeniu"

#: src/core/study/vit-segmentation-appendix.c
msgid "Returns"
msgstr "Zwroty"

#: src/core/study/vit-segmentation-appendix.c
#, c-format
msgid "%s with a negative amount, counted as money given back."
msgstr "%s z ujemną kwotą, policzone jako zwrócone pieniądze."

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Customers by recency and frequency"
msgstr "Klienci według świeżości i częstości"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-customers.c
#: src/core/study/vit-segmentation-tables.c
msgid "Customers"
msgstr "Klienci"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "frequency score: the higher, the more orders"
msgstr "ocena częstości: im wyższa, tym więcej zamówień"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "recency score: the higher, the later"
msgstr "ocena świeżości: im wyższa, tym później"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Share of customers and of revenue by segment"
msgstr "Udział klientów i przychodu według segmentów"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-tables.c
msgid "Share of customers"
msgstr "Udział klientów"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-tables.c
msgid "Share of revenue"
msgstr "Udział w przychodzie"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "What they spend most on"
msgstr "Na co wydają najwięcej"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Share of their money"
msgstr "Udział w ich pieniądzach"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "What they buy more than others"
msgstr "Co kupują częściej niż inni"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Share of their money, times everyone’s"
msgstr "Udział w ich pieniądzach, krotność udziału u wszystkich"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "as much as everyone"
msgstr "tyle co wszyscy"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-tables.c
msgid "Days since last order"
msgstr "Dni od ostatniego zamówienia"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Orders"
msgstr "Zamówienia"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-tables.c
msgid "Money spent"
msgstr "Wydane pieniądze"

#: src/core/study/vit-segmentation-charts-groups.c
#: src/core/study/vit-segmentation-segments.c
#: src/core/study/vit-segmentation-tables.c
msgid "Average order"
msgstr "Średnie zamówienie"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Days since first order"
msgstr "Dni od pierwszego zamówienia"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Different products"
msgstr "Różne produkty"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "What sets the groups apart"
msgstr "Co odróżnia grupy"

#: src/core/study/vit-segmentation-charts-groups.c
msgid "Standard deviations from the average"
msgstr "Odchylenia standardowe od średniej"

#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Revenue by month"
msgstr "Przychód według miesięcy"

#: src/core/study/vit-segmentation-charts.c
msgid "New and returning customers by month"
msgstr "Nowi i powracający klienci według miesięcy"

#: src/core/study/vit-segmentation-charts.c
msgid "First order"
msgstr "Pierwsze zamówienie"

#: src/core/study/vit-segmentation-charts.c
msgid "Ordered before"
msgstr "Zamawiali wcześniej"

#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Orders by weekday"
msgstr "Zamówienia według dni tygodnia"

#: src/core/study/vit-segmentation-charts.c
msgid "Orders by their value"
msgstr "Zamówienia według wartości"

#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Bought once"
msgstr "Kupili raz"

#: src/core/study/vit-segmentation-charts.c
msgid "Came back"
msgstr "Wrócili"

#: src/core/study/vit-segmentation-charts.c
#, c-format
msgid "%s and more"
msgstr "%s i więcej"

#: src/core/study/vit-segmentation-charts.c
msgid "value of the order"
msgstr "wartość zamówienia"

#: src/core/study/vit-segmentation-charts.c
msgid "Share of revenue by share of customers"
msgstr "Udział w przychodzie według udziału klientów"

#: src/core/study/vit-segmentation-charts.c
msgid "If all spent alike"
msgstr "Gdyby wszyscy wydawali tyle samo"

#: src/core/study/vit-segmentation-charts.c
msgid "share of customers, those who spent most first"
msgstr "udział klientów, od tych, którzy wydali najwięcej"

#: src/core/study/vit-segmentation-charts.c
msgid "top fifth"
msgstr "najlepsza piąta część"

#: src/core/study/vit-segmentation-charts.c
#: src/core/study/vit-segmentation-tables.c
msgid "Products by revenue"
msgstr "Produkty według przychodu"

#: src/core/study/vit-segmentation-compute.c
msgid "Describing the segments"
msgstr "Opisywanie segmentów"

#: src/core/study/vit-segmentation-compute.c
msgid "Looking for groups"
msgstr "Szukanie grup"

#: src/core/study/vit-segmentation-compute.c
msgid "Scoring the customers"
msgstr "Ocenianie klientów"

#: src/core/study/vit-segmentation-compute.c
msgid "Adding up the orders"
msgstr "Sumowanie zamówień"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The last %1$u month brought %2$s, the same month a year before %3$s."
msgid_plural "The last %1$u months brought %2$s, the same months a year before %3$s."
msgstr[0] "Ostatni %1$u miesiąc przyniósł %2$s, ten sam miesiąc rok wcześniej %3$s."
msgstr[1] "Ostatnie %1$u miesiące przyniosły %2$s, te same miesiące rok wcześniej %3$s."
msgstr[2] "Ostatnie %1$u miesięcy przyniosło %2$s, te same miesiące rok wcześniej %3$s."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The last %1$u month brought %2$s, the first %1$u month %3$s."
msgid_plural "The last %1$u months brought %2$s, the first %1$u months %3$s."
msgstr[0] "Ostatni %1$u miesiąc przyniósł %2$s, pierwszy %1$u miesiąc %3$s."
msgstr[1] "Ostatnie %1$u miesiące przyniosły %2$s, pierwsze %1$u miesiące %3$s."
msgstr[2] "Ostatnie %1$u miesięcy przyniosło %2$s, pierwsze %1$u miesięcy %3$s."

#: src/core/study/vit-segmentation-findings-orders.c
#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "First orders in the last three whole months: %1$s; in the three before: %2$s."
msgstr "Pierwsze zamówienia w ostatnich trzech pełnych miesiącach: %1$s; w trzech poprzednich: %2$s."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "Half of their orders come to less than %1$s, against %2$s for those who bought once (Mann–Whitney test, %3$s)."
msgstr "Połowa ich zamówień jest mniejsza niż %1$s, wobec %2$s u tych, którzy kupili raz (test Manna–Whitneya, %3$s)."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The average order has shrunk by %s"
msgstr "Średnie zamówienie zmalało o %s"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The average order has grown by %s"
msgstr "Średnie zamówienie wzrosło o %s"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "It went from %1$s to %2$s, while the number of orders changed by %3$s."
msgstr "Z %1$s do %2$s, a liczba zamówień zmieniła się o %3$s."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "A single order makes %s of the revenue"
msgstr "Jedno zamówienie daje %s przychodu"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "Order %1$s came to %2$s. If it is a slip, filter it out; if it is real, averages say little about everybody else."
msgstr "Zamówienie %1$s było na %2$s. Jeśli to pomyłka, odfiltruj je; jeśli prawda, średnie mało mówią o pozostałych."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "On the strongest day: %1$s (%2$s); on the weakest: %3$s (%4$s)."
msgstr "W najmocniejszym dniu: %1$s (%2$s); w najsłabszym: %3$s (%4$s)."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "No weekday differs from the others by more than chance (chi-square test, %s)."
msgstr "Żaden dzień tygodnia nie różni się od innych bardziej niż przypadkiem (test chi-kwadrat, %s)."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The first of them is “%1$s” with %2$s."
msgstr "Pierwszy z nich to „%1$s”, %2$s."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "Half of the repeat orders come within %s"
msgstr "Połowa kolejnych zamówień następuje w ciągu %s"

#: src/core/study/vit-segmentation-findings-orders.c
msgid "Counted from the same customer’s order before. A reminder sent later than that reaches half of them too late."
msgstr "Licząc od poprzedniego zamówienia tego samego klienta. Późniejsze przypomnienie do połowy dotrze za późno."

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "%s of the rows were left out before counting"
msgstr "%s wierszy pominięto przed liczeniem"

#: src/core/study/vit-segmentation-findings-orders.c
#, c-format
msgid "The file has %1$s, and %2$s of them are used. What was left out, and why, is in the appendix."
msgstr "W pliku jest %1$s, użyto %2$s. Co pominięto i dlaczego, jest w załączniku."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s; together they have spent %2$s."
msgstr "%1$s; razem wydali %2$s."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%s of the customers have bought only once"
msgstr "%s klientów kupiło tylko raz"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s ordered a single time; half of their orders come to less than %2$s."
msgstr "%1$s zamówiło jeden raz; połowa ich zamówień jest mniejsza niż %2$s."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%s of the customers came back"
msgstr "%s klientów wróciło"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "A customer orders %1$s times on average; %2$s never came back."
msgstr "Klient zamawia średnio %1$s raza; nie wróciło %2$s."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s of the customers have been silent for more than %2$s"
msgstr "%1$s klientów milczy ponad %2$s"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s, who brought %2$s of the money so far. Ask once whether they want to hear from you, then stop writing."
msgstr "%1$s, którzy dotąd przynieśli %2$s pieniędzy. Zapytaj raz, czy chcą dostawać wiadomości, potem przestań pisać."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "The other four fifths share the remaining %s. Losing a few of the best costs more than losing many others."
msgstr "Na pozostałe cztery piąte przypada %s. Utrata kilku najlepszych kosztuje więcej niż utrata wielu innych."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "The other four fifths bring %s: the shop does not hang on a few customers."
msgstr "Pozostałe cztery piąte przynoszą %s: sklep nie zależy od kilku klientów."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "One customer alone brings %s of the money"
msgstr "Jeden klient przynosi %s pieniędzy"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "That is %1$s, where half of the customers spend less than %2$s. It may be a business, worth a call."
msgstr "To %1$s, podczas gdy połowa klientów wydaje mniej niż %2$s. Może to firma: warto zadzwonić."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%s of the money came from customers who are slipping away"
msgstr "%s pieniędzy przynieśli klienci, którzy odchodzą"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%1$s in “%2$s” and “%3$s” used to come back and have not been seen for long. Win these back first."
msgstr "%1$s w segmentach „%2$s” i „%3$s” wracało, ale dawno ich nie było. Odzyskaj najpierw ich."

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "Looked for by k-means on %1$s; silhouette %2$s."
msgstr "Szukano metodą k-średnich; cechy: %1$s; sylwetka %2$s."

#: src/core/study/vit-segmentation-findings.c
msgid "A small core carries a shop that sells once to most"
msgstr "Mały rdzeń utrzymuje sklep, w którym większość kupuje raz"

#: src/core/study/vit-segmentation-findings.c
msgid "Most customers buy once and do not come back"
msgstr "Większość klientów kupuje raz i nie wraca"

#: src/core/study/vit-segmentation-findings.c
msgid "Customers come back, but they bring less than before"
msgstr "Klienci wracają, ale przynoszą mniej niż dawniej"

#: src/core/study/vit-segmentation-findings.c
msgid "Customers come back, and the shop is growing"
msgstr "Klienci wracają, a sklep rośnie"

#: src/core/study/vit-segmentation-findings.c
msgid "Most customers come back, and a few groups decide the money"
msgstr "Większość klientów wraca, a o pieniądzach decyduje kilka grup"

#: src/core/study/vit-segmentation-findings.c
msgid "revenue"
msgstr "przychód"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "after cleaning; %s raw"
msgstr "po czyszczeniu; wcześniej %s"

#: src/core/study/vit-segmentation-findings.c
msgid "customer"
msgid_plural "customers"
msgstr[0] "klient"
msgstr[1] "klientów"
msgstr[2] "klientów"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "%s bought once"
msgstr "%s kupiło raz"

#: src/core/study/vit-segmentation-findings.c
#: src/core/study/vit-segmentation-titles.c
msgid "average order"
msgstr "średnie zamówienie"

#: src/core/study/vit-segmentation-findings.c
#, c-format
msgid "median %s"
msgstr "mediana %s"

#: src/core/study/vit-segmentation-findings.c
msgid "of revenue"
msgstr "przychodu"

#: src/core/study/vit-segmentation-findings.c
msgid "from the top fifth"
msgstr "od najlepszej piątej części"

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Revenue by month, %5$s. %1$s: %2$s, %3$s: %4$s"
msgstr "Przychód według miesięcy, %5$s. %1$s: %2$s, %3$s: %4$s"

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Revenue by month. %1$s: %2$s, %3$s: %4$s"
msgstr "Przychód według miesięcy. %1$s: %2$s, %3$s: %4$s"

#: src/core/study/vit-segmentation-overview.c
msgid "As many orders, of the same size"
msgstr "Tyle samo zamówień tej samej wielkości"

#: src/core/study/vit-segmentation-overview.c
msgid "As many orders, but smaller"
msgstr "Tyle samo zamówień, ale mniejszych"

#: src/core/study/vit-segmentation-overview.c
msgid "As many orders, but larger"
msgstr "Tyle samo zamówień, ale większych"

#: src/core/study/vit-segmentation-overview.c
msgid "Fewer orders of the same size"
msgstr "Mniej zamówień tej samej wielkości"

#: src/core/study/vit-segmentation-overview.c
msgid "More orders of the same size"
msgstr "Więcej zamówień tej samej wielkości"

#: src/core/study/vit-segmentation-overview.c
msgid "Fewer orders, and smaller"
msgstr "Mniej zamówień, i mniejszych"

#: src/core/study/vit-segmentation-overview.c
msgid "Fewer orders, but larger"
msgstr "Mniej zamówień, ale większych"

#: src/core/study/vit-segmentation-overview.c
msgid "More orders, but smaller"
msgstr "Więcej zamówień, ale mniejszych"

#: src/core/study/vit-segmentation-overview.c
msgid "More orders, and larger"
msgstr "Więcej zamówień, i większych"

#: src/core/study/vit-segmentation-overview.c
msgid "Too early for a trend"
msgstr "Za wcześnie na trend"

#: src/core/study/vit-segmentation-overview.c
msgid "At least six whole months are needed to compare some with others."
msgstr "Do porównań potrzeba co najmniej sześciu pełnych miesięcy."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "The last %u whole month against the same month a year before."
msgid_plural "The last %u whole months against the same months a year before."
msgstr[0] "Ostatni %u pełny miesiąc wobec tego samego miesiąca rok wcześniej."
msgstr[1] "Ostatnie %u pełne miesiące wobec tych samych miesięcy rok wcześniej."
msgstr[2] "Ostatnie %u pełnych miesięcy wobec tych samych miesięcy rok wcześniej."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "The last %1$u whole month against the first."
msgid_plural "The last %1$u whole months against the first %1$u."
msgstr[0] "Ostatni %1$u pełny miesiąc wobec pierwszego."
msgstr[1] "Ostatnie %1$u pełne miesiące wobec pierwszych %1$u."
msgstr[2] "Ostatnie %1$u pełnych miesięcy wobec pierwszych %1$u."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Orders: %1$s, then %2$s. Average order: %3$s, then %4$s."
msgstr "Zamówienia: %1$s, potem %2$s. Średnie zamówienie: %3$s, potem %4$s."

#: src/core/study/vit-segmentation-overview.c
msgid "What to check next"
msgstr "Co sprawdzić dalej"

#: src/core/study/vit-segmentation-overview.c
msgid "Did large orders leave, or did people move to cheaper goods? Compare the segments' average orders."
msgstr "Odeszły duże zamówienia czy klienci przeszli na tańsze towary? Porównaj średnie zamówienia segmentów."

#: src/core/study/vit-segmentation-overview.c
msgid "Did fewer new customers come, or did old ones stay away? The page on new customers tells."
msgstr "Przyszło mniej nowych klientów czy nie wracają dawni? Mówi o tym strona o nowych klientach."

#: src/core/study/vit-segmentation-overview.c
msgid "What each month has brought"
msgstr "Co przyniósł każdy miesiąc"

#: src/core/study/vit-segmentation-overview.c
msgid "Customers with an order in the month, by whether it was their first in these data"
msgstr "Klienci z zamówieniem w miesiącu: czy było pierwsze w tych danych"

#: src/core/study/vit-segmentation-overview.c
msgid "Mind the beginning"
msgstr "Uwaga na początek"

#: src/core/study/vit-segmentation-overview.c
msgid "In the first months everybody counts as new, because the data do not reach further back."
msgstr "W pierwszych miesiącach każdy liczy się jako nowy, bo dane nie sięgają dalej wstecz."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Orders by the weekday on which they began; %s"
msgstr "Zamówienia według dnia tygodnia, w którym się zaczęły; %s"

#: src/core/study/vit-segmentation-overview.c
msgid "More than chance"
msgstr "Więcej niż przypadek"

#: src/core/study/vit-segmentation-overview.c
msgid "No more than chance"
msgstr "Nie więcej niż przypadek"

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "The days differ by more than chance would make them (chi-square test, %s)."
msgstr "Dni różnią się bardziej, niż sprawiłby to przypadek (test chi-kwadrat, %s)."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Chance alone makes days differ as much as this (chi-square test, %s)."
msgstr "Tak dni mogą różnić się samym przypadkiem (test chi-kwadrat, %s)."

#: src/core/study/vit-segmentation-overview.c
msgid "Send letters so that they are read on strong days; segments may differ, see their cards."
msgstr "Wysyłaj wiadomości tak, by czytano je w mocne dni; segmenty mogą się różnić, zob. ich karty."

#: src/core/study/vit-segmentation-overview.c
msgid "Choose the day of sending by what is convenient; no weekday stands out."
msgstr "Wybierz dzień wysyłki według wygody; żaden się nie wyróżnia."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "%1$s against %2$s"
msgstr "%1$s wobec %2$s"

#: src/core/study/vit-segmentation-overview.c
msgid "Share of orders by their value, of customers who bought once and of those who came back"
msgstr "Udział zamówień według wartości: klienci, którzy kupili raz, i ci, którzy wrócili"

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Median order of those who came back, and of those who bought once (Mann–Whitney test, %s)."
msgstr "Mediana zamówień tych, którzy wrócili, i tych, którzy kupili raz (test Manna–Whitneya, %s)."

#: src/core/study/vit-segmentation-overview.c
#, c-format
msgid "Share of revenue by share of customers; %s"
msgstr "Udział w przychodzie według udziału klientów; %s"

#: src/core/study/vit-segmentation-overview.c
msgid "of the revenue comes from a fifth of the customers."
msgstr "przychodu pochodzi od piątej części klientów."

#: src/core/study/vit-segmentation-overview.c
msgid "comes from one customer in a hundred, those who spent most. Know them by name."
msgstr "pochodzi od jednego klienta na stu, tych, którzy wydali najwięcej. Warto znać ich z imienia."

#: src/core/study/vit-segmentation-overview.c
msgid "The products that brought most, by revenue"
msgstr "Produkty, które przyniosły największy przychód"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "“%1$s” is the largest segment, with %2$s of the customers"
msgstr "„%1$s” to największy segment: %2$s klientów"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Customers by recency and frequency score; %s"
msgstr "Klienci według ocen świeżości i częstości; %s"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%1$s. Orders each: %2$s; since the last one: %3$s (median)."
msgstr "%1$s. Zamówień na klienta: %2$s; od ostatniego: %3$s (mediana)."

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Share of customers and share of revenue; %1$s, revenue %2$s"
msgstr "Udział klientów i udział w przychodzie; %1$s, przychód %2$s"

#: src/core/study/vit-segmentation-segments.c
msgid "All customers are in one segment"
msgstr "Wszyscy klienci są w jednym segmencie"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "A customer brings %1$s in “%2$s” and %3$s in “%4$s”"
msgstr "Klient przynosi %1$s w „%2$s” i %3$s w „%4$s”"

#: src/core/study/vit-segmentation-segments.c
msgid "The segments, those with the most revenue first"
msgstr "Segmenty, od największego przychodu"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "all customers %s"
msgstr "wszyscy klienci %s"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%s ago"
msgstr "%s temu"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "median; all customers %s"
msgstr "mediana; wszyscy klienci %s"

#: src/core/study/vit-segmentation-segments.c
msgid "Orders each"
msgstr "Zamówień na klienta"

#: src/core/study/vit-segmentation-segments.c
msgid "Last order"
msgstr "Ostatnie zamówienie"

#: src/core/study/vit-segmentation-segments.c
msgid "Best day"
msgstr "Najlepszy dzień"

#: src/core/study/vit-segmentation-segments.c
msgid "by their own orders"
msgstr "według ich zamówień"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "middle half: %1$s to %2$s"
msgstr "środkowa połowa: od %1$s do %2$s"

#: src/core/study/vit-segmentation-segments.c
msgid "Between two orders"
msgstr "Między dwoma zamówieniami"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%1$s · %2$s of all · %3$s of revenue"
msgstr "%1$s · %2$s wszystkich · %3$s przychodu"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "The first letters go out on %s"
msgstr "Pierwsze wiadomości wychodzą %s"

#: src/core/study/vit-segmentation-segments.c
msgid "What to send to whom, from which day on; those left out are what the others are compared with"
msgstr "Co, komu i od którego dnia wysłać; z pominiętymi porównuje się pozostałych"

#: src/core/study/vit-segmentation-segments.c
msgid "Calendar of campaigns"
msgstr "Kalendarz kampanii"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Groups found by k-means: how far each lies from the average, in standard deviations; %s"
msgstr "Grupy metodą k-średnich: jak daleko leży każda od średniej, w odchyleniach standardowych; %s"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Group %u"
msgstr "Grupa %u"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "%1$s; share of revenue: %2$s."
msgstr "%1$s; udział w przychodzie: %2$s."

#: src/core/study/vit-segmentation-segments.c
msgid "How clear they are"
msgstr "Jak są wyraźne"

#: src/core/study/vit-segmentation-segments.c
#, c-format
msgid "Silhouette %s: 1 is perfectly apart, 0 is no groups."
msgstr "Sylwetka %s: 1 to pełne rozdzielenie, 0 to brak grup."

#: src/core/study/vit-segmentation-tables.c
msgid "Segment"
msgstr "Segment"

#: src/core/study/vit-segmentation-tables.c
msgid "Who they are"
msgstr "Kim są"

#: src/core/study/vit-segmentation-tables.c
msgid "New customers"
msgstr "Nowi klienci"

#: src/core/study/vit-segmentation-tables.c
msgid "Share of orders"
msgstr "Udział zamówień"

#: src/core/study/vit-segmentation-tables.c
msgid "Orders per customer"
msgstr "Zamówień na klienta"

#: src/core/study/vit-segmentation-tables.c
msgid "Median order"
msgstr "Mediana zamówienia"

#: src/core/study/vit-segmentation-tables.c
msgid "Revenue per customer"
msgstr "Przychód na klienta"

#: src/core/study/vit-segmentation-tables.c
msgid "Median days since last order"
msgstr "Dni od ostatniego zamówienia, mediana"

#: src/core/study/vit-segmentation-tables.c
msgid "Median days between orders"
msgstr "Dni między zamówieniami, mediana"

#: src/core/study/vit-segmentation-tables.c
msgid "Best weekday"
msgstr "Najlepszy dzień tygodnia"

#: src/core/study/vit-segmentation-tables.c
msgid "Best month"
msgstr "Najlepszy miesiąc"

#: src/core/study/vit-segmentation-tables.c
msgid "Bought most"
msgstr "Kupują najwięcej"

#: src/core/study/vit-segmentation-tables.c
msgid "Weekday"
msgstr "Dzień tygodnia"

#: src/core/study/vit-segmentation-tables.c
msgid "Recency score"
msgstr "Ocena świeżości"

#: src/core/study/vit-segmentation-tables.c
msgid "Frequency score"
msgstr "Ocena częstości"

#: src/core/study/vit-segmentation-tables.c
msgid "Money score"
msgstr "Ocena pieniędzy"

#: src/core/study/vit-segmentation-tables.c
msgid "From"
msgstr "Od"

#: src/core/study/vit-segmentation-tables.c
msgid "Days after an order"
msgstr "Dni po zamówieniu"

#: src/core/study/vit-segmentation-tables.c
msgid "Discount"
msgstr "Rabat"

#: src/core/study/vit-segmentation-tables.c
msgid "Customers to write to"
msgstr "Do ilu napisać"

#: src/core/study/vit-segmentation-tables.c
msgid "Left out to compare"
msgstr "Pominięci, do porównania"

#: src/core/study/vit-segmentation-tables.c
msgid "Groups found by similarity"
msgstr "Grupy znalezione według podobieństwa"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue is where it was a year ago"
msgstr "Przychód jest taki jak rok temu"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue holds steady"
msgstr "Przychód utrzymuje się na równym poziomie"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue has halved within a year"
msgstr "W ciągu roku przychód spadł o połowę"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue has halved"
msgstr "Przychód spadł o połowę"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue has doubled within a year"
msgstr "W ciągu roku przychód się podwoił"

#: src/core/study/vit-segmentation-titles.c
msgid "Revenue has doubled"
msgstr "Przychód się podwoił"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "Revenue is %s lower than a year ago"
msgstr "Przychód jest o %s niższy niż rok temu"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "Revenue has fallen by %s"
msgstr "Przychód spadł o %s"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "Revenue is %s higher than a year ago"
msgstr "Przychód jest o %s wyższy niż rok temu"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "Revenue has grown by %s"
msgstr "Przychód wzrósł o %s"

#: src/core/study/vit-segmentation-titles.c
msgid "New customers have all but stopped coming"
msgstr "Nowi klienci prawie przestali przychodzić"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "New customers are down by %s"
msgstr "Nowych klientów jest o %s mniej"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "New customers are up by %s"
msgstr "Nowych klientów jest o %s więcej"

#: src/core/study/vit-segmentation-titles.c
msgid "New customers keep coming at the same rate"
msgstr "Nowi klienci przychodzą w tym samym tempie"

#: src/core/study/vit-segmentation-titles.c
msgid "Those who come back order for as much as others"
msgstr "Powracający zamawiają za tyle samo co inni"

#: src/core/study/vit-segmentation-titles.c
msgid "Those who come back place smaller orders"
msgstr "Powracający składają mniejsze zamówienia"

#: src/core/study/vit-segmentation-titles.c
msgid "Those who come back place larger orders"
msgstr "Powracający składają większe zamówienia"

#: src/core/study/vit-segmentation-titles.c
msgid "Orders come evenly through the week"
msgstr "Zamówienia rozkładają się równo w tygodniu"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "%1$s brings the most orders, %2$s the fewest"
msgstr "Najwięcej zamówień: %1$s, najmniej: %2$s"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "The top fifth of the customers brings %s of the revenue"
msgstr "Najlepsza piąta część klientów przynosi %s przychodu"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "%1$s of %2$s brings half of the revenue"
msgid_plural "%1$s of %2$s bring half of the revenue"
msgstr[0] "%1$s z %2$s przynosi połowę przychodu"
msgstr[1] "%1$s z %2$s przynoszą połowę przychodu"
msgstr[2] "%1$s z %2$s przynosi połowę przychodu"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "“%1$s” brings %2$s of the revenue with %3$s of the customers"
msgstr "„%1$s”: %2$s przychodu od %3$s klientów"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "By their habits, customers fall into %u clear group"
msgid_plural "By their habits, customers fall into %u clear groups"
msgstr[0] "Według zwyczajów klienci tworzą %u wyraźną grupę"
msgstr[1] "Według zwyczajów klienci dzielą się na %u wyraźne grupy"
msgstr[2] "Według zwyczajów klienci dzielą się na %u wyraźnych grup"

#: src/core/study/vit-segmentation-titles.c
#, c-format
msgid "By their habits, customers fall into %u group with soft borders"
msgid_plural "By their habits, customers fall into %u groups with soft borders"
msgstr[0] "Według zwyczajów klienci tworzą %u grupę o miękkich granicach"
msgstr[1] "Według zwyczajów klienci dzielą się na %u grupy o miękkich granicach"
msgstr[2] "Według zwyczajów klienci dzielą się na %u grup o miękkich granicach"

#: src/core/study/vit-segmentation-titles.c
msgid "By their habits, customers form no clear groups"
msgstr "Według zwyczajów klienci nie tworzą wyraźnych grup"

#: src/core/study/vit-segmentation-titles.c
msgid "recency"
msgstr "świeżość"

#: src/core/study/vit-segmentation-titles.c
msgid "frequency"
msgstr "częstość"

#: src/core/study/vit-segmentation-titles.c
msgid "money spent"
msgstr "wydana kwota"

#: src/core/study/vit-segmentation-titles.c
msgid "days since the first order"
msgstr "dni od pierwszego zamówienia"

#: src/core/study/vit-segmentation-titles.c
msgid "number of different products"
msgstr "liczba różnych produktów"

#: src/core/study/vit-segmentation.c
msgid "Who buys, and what to send them"
msgstr "Kto kupuje i co im wysłać"

#: src/core/study/vit-segmentation.c
msgid "Writing the result"
msgstr "Zapisywanie wyniku"

#: src/core/study/vit-study-run.c
#, c-format
msgid "Lines of %s that could not be read"
msgstr "Wiersze %s, których nie dało się odczytać"

#: src/core/study/vit-table.c
msgid "yes"
msgstr "tak"

#: src/core/study/vit-table.c
msgid "no"
msgstr "nie"

#: ui/vit-chart-view.ui
msgid "Save as P_NG…"
msgstr "Zapisz jako P_NG…"

#: ui/vit-chart-view.ui
msgid "Save as _SVG…"
msgstr "Zapisz jako _SVG…"

#: ui/vit-chart-view.ui
msgid "Save as _PDF…"
msgstr "Zapisz jako _PDF…"

#: ui/vit-chart-view.ui
msgid "Show the numbers"
msgstr "Pokaż liczby"

#: ui/vit-chart-view.ui
msgid "Save the chart"
msgstr "Zapisz wykres"

#: ui/vit-clean-step.ui
msgid "What was found in the table"
msgstr "Co znaleziono w tabeli"

#: ui/vit-clean-step.ui
msgid "Each step can be switched off. The rows as they were imported stay in the project."
msgstr "Każdy krok można wyłączyć. Zaimportowane wiersze pozostają w projekcie."

#: ui/vit-clean-step.ui
msgid "Looking for Mistakes"
msgstr "Szukanie błędów"

#: ui/vit-clean-step.ui
msgid "Nothing to Mend"
msgstr "Nie ma czego poprawiać"

#: ui/vit-clean-step.ui
msgid "No repeated lines, no shared orders, no missing values, no absurd quantities."
msgstr "Żadnych powtórzonych wierszy, wspólnych zamówień, brakujących wartości ani absurdalnych ilości."

#: ui/vit-coming-page.ui ui/vit-report-page.ui
msgid "Open _Segments"
msgstr "Otwórz _segmenty"

#: ui/vit-command-palette.ui
msgid "Find a Command"
msgstr "Znajdź polecenie"

#: ui/vit-command-palette.ui
msgid "Command, page, table or column"
msgstr "Polecenie, strona, tabela lub kolumna"

#: ui/vit-command-palette.ui
msgid "Found"
msgstr "Znalezione"

#: ui/vit-command-palette.ui
msgid "Nothing Found"
msgstr "Nic nie znaleziono"

#: ui/vit-command-palette.ui
msgid "Try the first letters of a command, a page, a table or a column."
msgstr "Spróbuj pierwszych liter polecenia, strony, tabeli lub kolumny."

#: ui/vit-data-page.ui ui/vit-table-step.ui
msgid "No Data Yet"
msgstr "Nie ma jeszcze danych"

#: ui/vit-data-page.ui ui/vit-table-step.ui
msgid "Open the orders as your shop exports them, or drop the file here."
msgstr "Otwórz zamówienia w postaci, w jakiej eksportuje je sklep, albo upuść plik tutaj."

#: ui/vit-data-page.ui ui/vit-home-page.ui ui/vit-table-step.ui
msgid "_Open a File…"
msgstr "_Otwórz plik…"

#: ui/vit-data-page.ui
msgid "Table on screen"
msgstr "Tabela na ekranie"

#: ui/vit-data-page.ui
msgid "Add another file"
msgstr "Dodaj kolejny plik"

#: ui/vit-data-page.ui
msgid "Remove this table from the project"
msgstr "Usuń tę tabelę z projektu"

#: ui/vit-data-page.ui
msgid "_Show"
msgstr "Po_każ"

#: ui/vit-data-page.ui
msgid "Rows"
msgstr "Wiersze"

#: ui/vit-data-page.ui
msgid "Source"
msgstr "Źródło"

#: ui/vit-data-page.ui ui/vit-group-step.ui ui/vit-results-step.ui
msgid "_Find Segments"
msgstr "_Znajdź segmenty"

#: ui/vit-export-list.ui
msgid "Save the report"
msgstr "Zapisywanie raportu"

#: ui/vit-export-list.ui
msgid "Presentation"
msgstr "Prezentacja"

#: ui/vit-export-list.ui
msgid "PDF, one message per page, to show and to print"
msgstr "PDF, jedna myśl na stronę, do pokazania i wydrukowania"

#: ui/vit-export-list.ui
msgid "Open the presentation"
msgstr "Otwórz prezentację"

#: ui/vit-export-list.ui
msgid "Save _PDF…"
msgstr "Zapisz _PDF…"

#: ui/vit-export-list.ui
msgid "Workbook"
msgstr "Skoroszyt"

#: ui/vit-export-list.ui
msgid "XLSX, all tables, and a sheet of contacts for each segment"
msgstr "XLSX, wszystkie tabele i arkusz kontaktów dla każdego segmentu"

#: ui/vit-export-list.ui
msgid "Open the workbook"
msgstr "Otwórz skoroszyt"

#: ui/vit-export-list.ui
msgid "Save _XLSX…"
msgstr "Zapisz _XLSX…"

#: ui/vit-export-list.ui ui/vit-table-step.ui
msgid "Tables"
msgstr "Tabele"

#: ui/vit-export-list.ui
msgid "CSV files in a folder, for other programs"
msgstr "Pliki CSV w katalogu, dla innych programów"

#: ui/vit-export-list.ui
msgid "Open the folder with the tables"
msgstr "Otwórz folder z tabelami"

#: ui/vit-export-list.ui
msgid "Save _CSV…"
msgstr "Zapisz _CSV…"

#: ui/vit-export-step.ui
msgid "Save the results"
msgstr "Zapisz wyniki"

#: ui/vit-export-step.ui
msgid "The presentation and the workbook have everything that was found."
msgstr "Prezentacja i skoroszyt zawierają wszystko, co znaleziono."

#: ui/vit-grid-view.ui
msgid "Rows of the table"
msgstr "Wiersze tabeli"

#: ui/vit-group-step.ui
msgid "How should customers be grouped?"
msgstr "Jak grupować klientów?"

#: ui/vit-group-step.ui
msgid "Both ways can be used at once. The settings below fit most shops."
msgstr "Można użyć obu sposobów naraz. Poniższe ustawienia pasują do większości sklepów."

#: ui/vit-group-step.ui ui/vit-help-window.ui
msgid "Named segments"
msgstr "Nazwane segmenty"

#: ui/vit-group-step.ui
msgid "Champions, Loyal, At risk and others, by how recently and how often a customer buys (RFM)"
msgstr "„Mistrzowie”, „Lojalni”, „Zagrożeni” i inni: według tego, jak dawno i jak często klient kupuje (RFM)"

#: ui/vit-group-step.ui ui/vit-help-window.ui
msgid "Groups found in the data"
msgstr "Grupy znalezione w danych"

#: ui/vit-group-step.ui
msgid "Customers who are alike in recency, frequency and money, without given borders (k-means)"
msgstr "Klienci podobni pod względem świeżości, częstości i pieniędzy, bez zadanych granic (metoda k-średnich)"

#: ui/vit-group-step.ui
msgid "_Title of the report"
msgstr "_Tytuł raportu"

#: ui/vit-group-step.ui ui/vit-preferences-window.ui
msgid "_Language"
msgstr "_Język"

#: ui/vit-group-step.ui
msgid "More _options"
msgstr "Więcej _opcji"

#: ui/vit-group-step.ui
msgid "_Scores"
msgstr "O_ceny"

#: ui/vit-group-step.ui
msgid "Into how many parts each measure is cut"
msgstr "Na ile części dzieli się każdą miarę"

#: ui/vit-group-step.ui
msgid "_Number of groups found"
msgstr "_Liczba znalezionych grup"

#: ui/vit-group-step.ui
msgid "_Analysis date, if not the day after the latest"
msgstr "_Data analizy, jeśli nie dzień po ostatnim"

#: ui/vit-help-window.ui
msgid "Using Vitrine"
msgstr "Używanie Vitrine"

#: ui/vit-help-window.ui
msgid "Which files can I open?"
msgstr "Jakie pliki można otworzyć?"

#: ui/vit-help-window.ui
msgid "CSV and TSV files of any size, also packed with gzip, and Vitrine’s own projects. Encoding, delimiter, decimal mark and dates are recognised; on the Data page each can be set by hand. Drop a file anywhere on the window, or press Ctrl+O."
msgstr "Pliki CSV i TSV dowolnej wielkości, także spakowane programem gzip, oraz projekty Vitrine. Kodowanie, separator, znak dziesiętny i daty są rozpoznawane; na stronie „Dane” każde z nich można ustawić ręcznie. Upuść plik w dowolnym miejscu okna albo naciśnij Ctrl+O."

#: ui/vit-help-window.ui
msgid "Where are my data?"
msgstr "Gdzie są moje dane?"

#: ui/vit-help-window.ui
msgid "On this computer only. A project is one file with everything in it. It saves itself after each change; your own files are never written to. A project without a name is kept as a draft and listed on the Home page."
msgstr "Tylko na tym komputerze. Projekt to jeden plik, w którym jest wszystko. Zapisuje się sam po każdej zmianie; w plikach użytkownika nic nie jest zapisywane. Projekt bez nazwy jest przechowywany jako szkic i widoczny na stronie „Start”."

#: ui/vit-help-window.ui
msgid "How do I undo something?"
msgstr "Jak coś cofnąć?"

#: ui/vit-help-window.ui
msgid "With Ctrl+Z, or the arrow in the header. Cleaning steps, roles, settings and removed tables can all be undone; the imported rows themselves never change."
msgstr "Klawiszami Ctrl+Z albo strzałką na pasku nagłówka. Można cofnąć kroki czyszczenia, role, ustawienia i usunięcie tabel; same zaimportowane wiersze nigdy się nie zmieniają."

#: ui/vit-help-window.ui
msgid "How do I find a command?"
msgstr "Jak znaleźć polecenie?"

#: ui/vit-help-window.ui
msgid "Press Ctrl+K and type a few letters of a command, a page, a table or a column. Ctrl+? lists all keys."
msgstr "Naciśnij Ctrl+K i wpisz kilka liter polecenia, strony, tabeli lub kolumny. Ctrl+? wyświetla wszystkie klawisze."

#: ui/vit-help-window.ui
msgid "How the numbers are computed"
msgstr "Jak obliczane są liczby"

#: ui/vit-help-window.ui
msgid "Recency, frequency, monetary value"
msgstr "Świeżość, częstość, wartość pieniężna"

#: ui/vit-help-window.ui
msgid "Recency: calendar days from the day of a customer’s last order to the analysis date, so 1 for an order on the latest day. Frequency: the number of different orders. Monetary value: the sum of quantity × price, or of revenue. The analysis date is the day after the latest day in the table unless you set another."
msgstr "Świeżość: dni kalendarzowe od dnia ostatniego zamówienia klienta do daty analizy, czyli 1 dla zamówienia z ostatniego dnia. Częstość: liczba różnych zamówień. Wartość pieniężna: suma iloczynów ilości i ceny albo suma przychodu. Data analizy to dzień po ostatnim dniu w tabeli, chyba że ustawiono inną."

#: ui/vit-help-window.ui
msgid "Scores from 1 to 5"
msgstr "Oceny od 1 do 5"

#: ui/vit-help-window.ui
msgid "The quantiles at 20, 40, 60 and 80 percent over all customers cut each measure into five. The score is 1 plus the number of quantiles strictly below the value; for recency it is 6 minus that, so that 5 is always good."
msgstr "Kwantyle 20, 40, 60 i 80 procent wśród wszystkich klientów dzielą każdą wielkość na pięć części. Ocena to 1 plus liczba kwantyli ściśle poniżej wartości; dla świeżości 6 minus to, aby 5 zawsze było dobrze."

#: ui/vit-help-window.ui
msgid "Each pair of recency and frequency scores has a named segment, from Champions (recent, frequent) to Hibernating (long ago, rare). The map is shown with the results."
msgstr "Każdej parze ocen świeżości i częstości odpowiada nazwany segment, od „Mistrzowie” (niedawno, często) do „Uśpieni” (dawno, rzadko). Mapa jest pokazana z wynikami."

#: ui/vit-help-window.ui
msgid "K-means on recency, frequency and monetary value, each as a standardised logarithm. The number of groups from 2 to 10 is the one with the best silhouette, unless you set it. The same data and settings give the same groups each time."
msgstr "Metoda k-średnich na świeżości, częstości i wartości pieniężnej, wziętych jako standaryzowane logarytmy. Liczba grup, od 2 do 10, to ta z najlepszą sylwetką, chyba że ją ustawiono. Te same dane i ustawienia dają za każdym razem te same grupy."

#: ui/vit-home-page.ui
msgid "What do you want to know about your shop?"
msgstr "Czego chcesz się dowiedzieć o swoim sklepie?"

#: ui/vit-home-page.ui
msgid "Open the orders as your shop exports them. Everything stays on this computer."
msgstr "Otwórz zamówienia w postaci, w jakiej eksportuje je sklep. Wszystko pozostaje na tym komputerze."

#: ui/vit-home-page.ui
msgid "_Try the Sample Shop"
msgstr "_Wypróbuj przykładowy sklep"

#: ui/vit-home-page.ui
msgid "Recent Projects"
msgstr "Ostatnie projekty"

#: ui/vit-home-page.ui
msgid "Studies"
msgstr "Badania"

#: ui/vit-import-column-row.ui
msgid "More than one reading fits"
msgstr "Pasuje więcej niż jeden odczyt"

#: ui/vit-import-column-row.ui
msgid "Pattern"
msgstr "Wzorzec"

#: ui/vit-import-column-row.ui
msgid "Date pattern"
msgstr "Wzorzec daty"

#: ui/vit-import-dialog.ui
msgid "_Import"
msgstr "Za_importuj"

#: ui/vit-import-dialog.ui
msgid "What Vitrine reads"
msgstr "Co odczyta Vitrine"

#: ui/vit-import-dialog.ui
msgid "What is in the file"
msgstr "Co jest w pliku"

#: ui/vit-import-dialog.ui
msgid "First lines of the file"
msgstr "Pierwsze wiersze pliku"

#: ui/vit-import-dialog.ui
msgid "How it is read"
msgstr "Jak odczytać plik"

#: ui/vit-import-dialog.ui
msgid "Name of the _table"
msgstr "Nazwa _tabeli"

#: ui/vit-import-dialog.ui
msgid "_Encoding"
msgstr "_Kodowanie"

#: ui/vit-import-dialog.ui
msgid "Detect"
msgstr "Wykryj"

#: ui/vit-import-dialog.ui
msgid "Unicode (UTF-8)"
msgstr "Unikod (UTF-8)"

#: ui/vit-import-dialog.ui
msgid "Unicode (UTF-16, little-endian)"
msgstr "Unikod (UTF-16, little-endian)"

#: ui/vit-import-dialog.ui
msgid "Unicode (UTF-16, big-endian)"
msgstr "Unikod (UTF-16, big-endian)"

#: ui/vit-import-dialog.ui
msgid "Cyrillic (Windows-1251)"
msgstr "Cyrylica (Windows-1251)"

#: ui/vit-import-dialog.ui
msgid "Central European (Windows-1250)"
msgstr "Środkowoeuropejskie (Windows-1250)"

#: ui/vit-import-dialog.ui
msgid "Western (Windows-1252)"
msgstr "Zachodnie (Windows-1252)"

#: ui/vit-import-dialog.ui
msgid "Western (Latin-1)"
msgstr "Zachodnie (Latin-1)"

#: ui/vit-import-dialog.ui
msgid "Central European (Latin-2)"
msgstr "Środkowoeuropejskie (Latin-2)"

#: ui/vit-import-dialog.ui
msgid "Cyrillic (KOI8-R)"
msgstr "Cyrylica (KOI8-R)"

#: ui/vit-import-dialog.ui
msgid "Columns are _separated by"
msgstr "_Separator kolumn"

#: ui/vit-import-dialog.ui
msgid "Comma"
msgstr "Przecinek"

#: ui/vit-import-dialog.ui
msgid "Semicolon"
msgstr "Średnik"

#: ui/vit-import-dialog.ui
msgid "Tab"
msgstr "Tabulator"

#: ui/vit-import-dialog.ui
msgid "Vertical bar"
msgstr "Kreska pionowa"

#: ui/vit-import-dialog.ui
msgid "Texts are _quoted with"
msgstr "_Cudzysłów wokół tekstu"

#: ui/vit-import-dialog.ui
msgid "Double quotes"
msgstr "Podwójny"

#: ui/vit-import-dialog.ui
msgid "Single quotes"
msgstr "Pojedynczy"

#: ui/vit-import-dialog.ui
msgid "Nothing"
msgstr "Brak"

#: ui/vit-import-dialog.ui
msgid "_Decimal mark"
msgstr "Znak _dziesiętny"

#: ui/vit-import-dialog.ui
msgid "Point"
msgstr "Kropka"

#: ui/vit-import-dialog.ui
msgid "_Names of the columns"
msgstr "_Nazwy kolumn"

#: ui/vit-import-dialog.ui
msgid "In the first line"
msgstr "W pierwszym wierszu"

#: ui/vit-import-dialog.ui
msgid "Not in the file"
msgstr "Nie ma w pliku"

#: ui/vit-import-dialog.ui
msgid "_Lines to skip at the top"
msgstr "_Pomijane wiersze na początku"

#: ui/vit-preferences-window.ui
msgid "_Style"
msgstr "_Styl"

#: ui/vit-preferences-window.ui
msgid "Light"
msgstr "Jasny"

#: ui/vit-preferences-window.ui
msgid "Dark"
msgstr "Ciemny"

#: ui/vit-preferences-window.ui
msgid "Reports"
msgstr "Raporty"

#: ui/vit-preferences-window.ui
msgid "For the reports of new projects"
msgstr "Dla raportów w nowych projektach"

#: ui/vit-report-page.ui
msgid "No Report Yet"
msgstr "Nie ma jeszcze raportu"

#: ui/vit-report-page.ui
msgid "Find the segments of your customers; the presentation is made from them."
msgstr "Znajdź segmenty klientów: z nich powstaje prezentacja."

#: ui/vit-report-page.ui
msgid "Laying Out the Pages"
msgstr "Układanie stron"

#: ui/vit-report-page.ui
msgid "The Pages Could Not Be Made"
msgstr "Nie udało się utworzyć stron"

#: ui/vit-report-page.ui ui/vit-results-step.ui
msgid "This is out of date: the data or the settings have changed since."
msgstr "To jest nieaktualne: od tego czasu zmieniły się dane lub ustawienia."

#: ui/vit-report-page.ui ui/vit-results-step.ui
msgid "_Run Again"
msgstr "_Uruchom ponownie"

#: ui/vit-report-page.ui
msgid "_Export"
msgstr "Wy_eksportuj"

#: ui/vit-report-page.ui
msgid "Pages of the presentation"
msgstr "Strony prezentacji"

#: ui/vit-result-view.ui
msgid "Findings"
msgstr "Wnioski"

#: ui/vit-results-step.ui
msgid "_Export…"
msgstr "Wy_eksportuj…"

#: ui/vit-results-step.ui
msgid "No Segments Yet"
msgstr "Nie ma jeszcze segmentów"

#: ui/vit-results-step.ui
msgid "Settings are there, but no result."
msgstr "Ustawienia są, ale nie ma jeszcze wyniku."

#: ui/vit-roles-step.ui
msgid "What do the columns say?"
msgstr "Co mówią kolumny?"

#: ui/vit-roles-step.ui
msgid "Read the sentence and correct it where it is wrong."
msgstr "Przeczytaj zdanie i popraw je tam, gdzie jest błędne."

#: ui/vit-roles-step.ui
msgid "What each row tells"
msgstr "Co mówi każdy wiersz"

#: ui/vit-roles-step.ui
msgid "The first rows"
msgstr "Pierwsze wiersze"

#: ui/vit-segments-page.ui
msgid "_Back"
msgstr "_Wstecz"

#: ui/vit-source-view.ui
msgid "Where it comes from"
msgstr "Skąd pochodzi"

#: ui/vit-source-view.ui
msgid "Read as"
msgstr "Odczytano jako"

#: ui/vit-source-view.ui
msgid "Lines"
msgstr "Wiersze pliku"

#: ui/vit-source-view.ui
msgid "Lines that could not be read"
msgstr "Wiersze, których nie udało się odczytać"

#: ui/vit-source-view.ui
msgid "The first thousand of them, with the place in the file and the reason."
msgstr "Pierwszy tysiąc, z miejscem w pliku i przyczyną."

#: ui/vit-step-list.ui
msgid "As Imported"
msgstr "Jak po imporcie"

#: ui/vit-step-list.ui
msgid "Nothing has been cleaned yet. Customer segments looks for repeated lines, shared orders and impossible quantities, and proposes steps."
msgstr "Nic jeszcze nie wyczyszczono. Badanie „Segmenty klientów” szuka powtórzonych wierszy, wspólnych zamówień i niemożliwych ilości oraz proponuje kroki."

#: ui/vit-step-list.ui
msgid "_Find What Is Wrong"
msgstr "_Znajdź błędy"

#: ui/vit-step-list.ui
msgid "Cleaning steps"
msgstr "Kroki czyszczenia"

#: ui/vit-step-list.ui
msgid "Done in this order each time. The imported rows stay as they are in the file."
msgstr "Wykonywane za każdym razem w tej kolejności. Zaimportowane wiersze pozostają takie jak w pliku."

#: ui/vit-table-step.ui
msgid "Which table holds the orders?"
msgstr "W której tabeli są zamówienia?"

#: ui/vit-table-step.ui
msgid "One row for each product of an order is best; one row for each order works too."
msgstr "Najlepiej, gdy każdy produkt zamówienia ma swój wiersz; jeden wiersz na zamówienie też wystarczy."

#: ui/vit-table-step.ui
msgid "_Open Another File…"
msgstr "_Otwórz inny plik…"

#: ui/vit-window.ui
msgid "_New Project"
msgstr "_Nowy projekt"

#: ui/vit-window.ui
msgid "_Open…"
msgstr "_Otwórz…"

#: ui/vit-window.ui
msgid "Save _As…"
msgstr "Zapisz j_ako…"

#: ui/vit-window.ui
msgid "_Find a Command…"
msgstr "_Znajdź polecenie…"

#: ui/vit-window.ui
msgid "F_ull Screen"
msgstr "Pełny _ekran"

#: ui/vit-window.ui
msgid "_Preferences"
msgstr "P_referencje"

#: ui/vit-window.ui
msgid "_Keyboard Shortcuts"
msgstr "_Skróty klawiszowe"

#: ui/vit-window.ui
msgid "_Help"
msgstr "_Pomoc"

#: ui/vit-window.ui
msgid "_About Vitrine"
msgstr "O progra_mie Vitrine"

#: ui/vit-window.ui
msgid "Sidebar"
msgstr "Panel boczny"

#: ui/vit-window.ui
msgid "Close This Message"
msgstr "Zamknij komunikat"

#: src/app/data/vit-grid-view.c
msgid "Row numbers and pinned columns"
msgstr "Numery wierszy i przypięte kolumny"

#: src/app/data/vit-summary-cell.c
msgid "Not counted"
msgstr "Nie policzono"

#: src/app/data/vit-summary-cell.c
msgid "Counting…"
msgstr "Liczenie…"

#: src/app/data/vit-summary-cell.c
#, c-format
msgid "Summary of %s"
msgstr "Podsumowanie kolumny %s"

#: src/app/data/vit-summary-popover.c
msgid "None"
msgstr "Brak"

#: src/app/data/vit-summary-popover.c
msgid "Missing cells"
msgstr "Puste komórki"

#: src/app/data/vit-summary-popover.c
msgid "Different values"
msgstr "Różne wartości"

#: src/app/data/vit-summary-popover.c
msgid "Lowest"
msgstr "Najniższa"

#: src/app/data/vit-summary-popover.c
msgid "Lower quartile"
msgstr "Dolny kwartyl"

#: src/app/data/vit-summary-popover.c
msgid "Median"
msgstr "Mediana"

#: src/app/data/vit-summary-popover.c
msgid "Upper quartile"
msgstr "Górny kwartyl"

#: src/app/data/vit-summary-popover.c
msgid "Highest"
msgstr "Najwyższa"

#: src/app/data/vit-summary-popover.c
msgid "Mean"
msgstr "Średnia"

#: src/app/data/vit-summary-popover.c
msgid "How the values lie"
msgstr "Rozkład wartości"

#: src/app/data/vit-summary-popover.c
msgid "Values"
msgstr "Wartości"

#: src/app/data/vit-summary-popover.c
msgid "Most frequent values"
msgstr "Najczęstsze wartości"

#: src/app/data/vit-summary-text.c
msgid "None missing"
msgstr "Bez braków"

#: src/app/data/vit-summary-text.c
msgid "All missing"
msgstr "Same braki"

#: src/app/data/vit-summary-text.c
#, c-format
msgid "%s missing"
msgstr "Brak w %s"

#: src/app/data/vit-summary-text.c
msgid "No values"
msgstr "Brak wartości"

#: src/app/data/vit-summary-text.c
msgid "All the same"
msgstr "Wszystkie takie same"

#: src/app/data/vit-summary-text.c
msgid "All different"
msgstr "Wszystkie różne"

#: src/app/data/vit-summary-text.c
#, c-format
msgid "%s value"
msgid_plural "%s different"
msgstr[0] "%s wartość"
msgstr[1] "%s różne"
msgstr[2] "%s różnych"

#: src/app/data/vit-summary-text.c
msgid "(empty text)"
msgstr "(pusty tekst)"

#. Translators: from where to where, "10 – 20".
#: src/app/data/vit-summary-text.c
#, c-format
msgid "%1$s – %2$s"
msgstr "%1$s – %2$s"

#: src/app/data/vit-summary-text.c
msgid "Every row of the table was counted, as its cleaning steps leave it; nothing is an estimate."
msgstr "Policzono każdy wiersz tabeli w postaci, w jakiej zostawiają ją kroki czyszczenia; nic nie jest oszacowane."

#: src/app/data/vit-summary-text.c
msgid "Missing cells are left out of all figures but their own; so are numbers that are infinite or none. Half of the values lie below the median, a quarter below the lower quartile; between two values, they are interpolated. The bars are of one width, from the lowest value to the highest; each takes in its lower end, and the last its upper end as well."
msgstr "Puste komórki nie wchodzą do żadnej liczby poza własną; tak samo liczby nieskończone i takie, które liczbami nie są. Połowa wartości leży poniżej mediany, ćwierć poniżej dolnego kwartyla; między dwiema wartościami stosuje się interpolację. Słupki mają jednakową szerokość, od najniższej wartości do najwyższej; każdy obejmuje swój dolny koniec, a ostatni także górny."

#: src/app/data/vit-summary-text.c
msgid "Missing cells are left out of all figures but their own. Values count as the same if they are written in the same way, with the same capital letters and spaces."
msgstr "Puste komórki nie wchodzą do żadnej liczby poza własną. Wartości uważa się za takie same, jeśli są tak samo zapisane, z tymi samymi wielkimi literami i odstępami."

#: src/app/data/vit-summary-text.c
#, c-format
msgid "From %1$s to %3$s, median %2$s"
msgstr "Od %1$s do %3$s, mediana %2$s"

#: ui/vit-summary-popover.ui
msgid "_How was this computed?"
msgstr "_Jak to obliczono?"

#: src/app/data/vit-moment.c
#, c-format
msgid "%1$s, %2$s"
msgstr "%1$s, %2$s"

#: src/app/data/vit-refresh-bar.c
#, c-format
msgid "%s is no longer where it was. The table keeps its rows."
msgstr "Pliku %s nie ma już na miejscu. Tabela zachowuje swoje wiersze."

#: src/app/data/vit-refresh-bar.c
#, c-format
msgid "%1$s changed on %2$s."
msgstr "Plik %1$s zmienił się %2$s."

#: src/app/data/vit-refresh-view.c
#, c-format
msgid "%1$s was read again on %2$s."
msgstr "Plik %1$s został odczytany ponownie %2$s."

#: src/app/data/vit-refresh-view.c
msgid "Nothing that matters: as many rows, the same columns, and values as before."
msgstr "Nic istotnego: tyle samo wierszy, te same kolumny i wartości co wcześniej."

#: src/app/data/vit-refresh-view.c
#, c-format
msgid ""
"Before: %1$s\n"
"Now: %2$s"
msgstr ""
"Wcześniej: %1$s\n"
"Teraz: %2$s"

#: src/app/data/vit-refresh-view.c
msgid "not there"
msgstr "nie ma jej"

#: src/app/data/vit-refresh-view.c
msgid "Rows of the file"
msgstr "Wiersze pliku"

#: src/app/model/vit-workspace-refresh.c
msgid "Bringing the old rows back"
msgstr "Przywracanie poprzednich wierszy"

#: src/app/model/vit-workspace-refresh.c
msgid "Bringing the new rows back"
msgstr "Przywracanie nowych wierszy"

#: src/app/model/vit-workspace-refresh.c
msgid "Refresh table"
msgstr "Odśwież tabelę"

#: src/app/model/vit-workspace-refresh.c
#, c-format
msgid "Table “%s” was refreshed"
msgstr "Tabela „%s” została odświeżona"

#: src/app/model/vit-workspace-refresh.c
#, c-format
msgid "Refreshing %s"
msgstr "Odświeżanie %s"

#: src/app/shell/vit-commands.c
msgid "Refresh the Table from Its File"
msgstr "Odśwież tabelę z pliku"

#: src/app/shell/vit-window-refresh.c
msgid "There is no table yet. Open a file first."
msgstr "Nie ma jeszcze żadnej tabeli. Najpierw otwórz plik."

#: src/app/shell/vit-window-refresh.c
msgid "This table did not come from a file."
msgstr "Ta tabela nie pochodzi z pliku."

#: src/app/shell/vit-window-refresh.c
msgid "The table was not refreshed and stays as it was."
msgstr "Tabela nie została odświeżona i pozostaje bez zmian."

#: src/app/shell/vit-window-refresh.c
#, c-format
msgid "Where Is %s?"
msgstr "Gdzie jest %s?"

#: src/core/data/vit-refresh-describe.c
#, c-format
msgid "from %1$s to %2$s"
msgstr "od %1$s do %2$s"

#: ui/vit-data-page.ui
msgid "Changes"
msgstr "Zmiany"

#: ui/vit-refresh-bar.ui
msgid "_Refresh"
msgstr "_Odśwież"

#: ui/vit-refresh-bar.ui
msgid "Read the file again and clean the table as before"
msgstr "Odczytaj plik ponownie i oczyść tabelę tak jak wcześniej"

#: ui/vit-refresh-bar.ui
msgid "_Locate…"
msgstr "_Wskaż…"

#: ui/vit-refresh-bar.ui
msgid "Say where the file is now"
msgstr "Wskaż, gdzie teraz jest plik"

#: ui/vit-refresh-view.ui
msgid "What changed"
msgstr "Co się zmieniło"

#: ui/vit-refresh-view.ui
msgid "Before and now"
msgstr "Wcześniej i teraz"

#, c-format
#~ msgid "%s tells who somebody is"
#~ msgid_plural "%s tell who somebody is"
#~ msgstr[0] "%s: po tej kolumnie można rozpoznać osobę"
#~ msgstr[1] "%s: po tych kolumnach można rozpoznać osobę"
#~ msgstr[2] "%s: po tych kolumnach można rozpoznać osobę"

#~ msgid "No study needs it. Leave it out of what is shared with others."
#~ msgstr "Żadne badanie tego nie potrzebuje. Nie przekazuj tego innym."
