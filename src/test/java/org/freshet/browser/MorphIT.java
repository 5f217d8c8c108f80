package org.freshet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the morph changes, and what it leaves to the user. */
@Tag("standalone")
@ExtendWith(Chromium.class)
class MorphIT {

    private Page page;
    private FakeServer server;

    @BeforeEach
    void serve(Page page) {
        this.page = page;
        server = new FakeServer(page);
    }

    // Which is which.

    @Test
    void children_inOrder_keepTheirIdentity() {
        show("<p>one</p><hr/><p class='c' title='t'>two</p>");
        mark("#root > *");
        morph("<p>1</p><hr/><p class='d' lang='en'>2<b>!</b></p>");
        assertThat(html()).isEqualTo("<p>1</p><hr><p class=\"d\" lang=\"en\">2<b>!</b></p>");
        assertThat(marks("#root > *")).isEqualTo("0,1,2");
    }

    @Test
    void children_withIds_areMatchedById() {
        show("<p id='a'>a</p> <p id='b'>b</p> <p id='c'>c</p>");
        mark("p");
        morph("<p id='n'>n</p> <p id='c'>c2</p> <p id='a'>a2</p>");
        assertThat(html()).isEqualTo("<p id=\"n\">n</p> <p id=\"c\">c2</p> <p id=\"a\">a2</p>");
        assertThat(marks("p")).isEqualTo(",2,0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rx-key", "data-key"})
    void children_withKeys_areMatchedByKey(String key) {
        show("<ul><li KEY='1'>a</li><li KEY='2'>b</li></ul>".replace("KEY", key));
        mark("li");
        morph("<ul><li KEY='3'>c</li><li KEY='2'>b</li><li KEY='1'>a</li></ul>".replace("KEY", key));
        assertThat(page.locator("li").allTextContents()).isEqualTo(List.of("c", "b", "a"));
        assertThat(marks("li")).isEqualTo(",1,0");
    }

    @Test
    void rows_keyedWithClientIdsThatNameTheirPlace_takeTheirFieldsAlong() {
        var row = "<li id='f:l:%1$d:row' rx-key='%2$s'><input id='f:l:%1$d:text' name='f:l:%1$d:text'/></li>";
        show("<ul>" + row.formatted(0, "A") + row.formatted(1, "B") + "</ul>");
        mark("li, input");
        page.locator("[rx-key=B] input").fill("of B");
        morph("<ul>" + row.formatted(0, "N") + row.formatted(1, "A") + row.formatted(2, "B") + "</ul>");
        assertThat(marks("li, input")).isEqualTo(",,0,1,2,3");
        assertThat(page.locator("[id='f:l:2:text']")).hasValue("of B");
        assertThat(page.locator("[id='f:l:2:text']")).hasAttribute("name", "f:l:2:text");
        assertThat(page.locator("[id='f:l:2:text']")).isFocused();
        assertThat(page.locator("[id='f:l:1:text']")).hasValue("");
    }

    @Test
    void rows_ofATable_areToldApartByTheRegionsInTheirCells() {
        var row = "<tr id='f:l:%1$d:line'><td><input id='f:l:%1$d:text' name='f:l:%1$d:text'/></td>"
                + "<td><b id='f:l:%1$d:b' rx-key='%2$s'>%2$s</b><i id='f:l:%1$d:i' rx-key='%2$s'></i></td></tr>";
        show("<table id='t'><tbody>" + row.formatted(0, "A") + row.formatted(1, "B") + "</tbody></table>");
        mark("tr, input, b");
        page.locator("input").last().fill("of B");
        morph("<table id='t'><tbody>" + row.formatted(0, "B") + row.formatted(1, "N") + row.formatted(2, "A")
                + "</tbody></table>");
        assertThat(marks("tr, input, b")).isEqualTo("3,4,5,,,,0,1,2");
        assertThat(page.locator("[id='f:l:0:text']")).hasValue("of B");
        assertThat(page.locator("[id='f:l:0:text']")).isFocused();
        assertThat(page.locator("tr").last()).hasAttribute("id", "f:l:2:line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rx-key", "data-key"})
    void keys_thatLookLikeNumbersOfRows_areToldApartInARow(String key) {
        var row = "<div id='f:l:0:row' rx-key='A'><p KEY='10:%s'></p><p KEY='11:00'></p></div>".replace("KEY", key);
        show(row.formatted("30"));
        mark("p");
        morph(row.formatted("45"));
        assertThat(marks("p")).isEqualTo(",1");
    }

    @Test
    void lists_ofSingleRows_stayWhatTheyAre() {
        var list = "<ul><li rx-key='%s'></li></ul>";
        show(list.formatted("1") + list.formatted("2"));
        mark("ul, li");
        morph(list.formatted("3") + list.formatted("2"));
        assertThat(marks("ul, li")).isEqualTo("0,,2,3");
    }

    @Test
    void fields_ofAnotherTypeOrName_areNotMatched() {
        show("<input name='a'/><input id='b' type='text'/>");
        page.locator("[name=a]").fill("secret");
        mark("input");
        morph("<input name='z'/><input id='b' type='checkbox'/>");
        assertThat(page.locator("[name=z]")).hasValue("");
        assertThat(marks("input")).isEqualTo(",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"children", "attributes", "id"})
    void form_withAFieldNamedLikeAProperty_isChangedLikeAnyOther(String name) {
        var form = "<form class='%1$s'><i>%1$s</i><input name='NAME'/></form>".replace("NAME", name);
        show(form.formatted("old"));
        mark("form, form > *");
        page.locator("input").fill("mine");
        morph(form.formatted("new"));
        assertThat(page.locator("form.new > i")).hasText("new");
        assertThat(page.locator("input")).hasValue("mine");
        assertThat(marks("form, form > *")).isEqualTo("0,1,2");
    }

    @Test
    void root_ofAnotherTag_isReplaced() {
        show("text");
        server.morphRoot("<section id='root'>other</section>");
        assertThat(page.locator("section#root")).hasText("other");
        assertThat(page.locator("#root")).hasCount(1);
    }

    @Test
    void tableRows_addedAndRemoved_areRows() {
        server.open("<table><tbody id='root'><tr id='r1'><td>1</td></tr><tr id='r2'><td>2</td></tr></tbody></table>");
        mark("tr");
        server.morphRoot("<tbody id='root'><tr id='r2'><td>2</td></tr><tr id='r3'><td>3</td></tr></tbody>");
        assertThat(page.locator("tbody > tr > td").allTextContents()).isEqualTo(List.of("2", "3"));
        assertThat(marks("tr")).isEqualTo("1,");
    }

    @Test
    void attributes_withNamespaceOrOddName_survive() {
        show("<svg viewBox='0 0 1 1'><use></use></svg><p>x</p>");
        mark("use");
        morph(
                "<svg viewBox='0 0 2 2'><use xlink:href='#b'></use><circle r='1'></circle></svg><p @click='y' a:b:c='d'>x</p>");
        assertThat(page.evaluate(
                        "document.querySelector('use').getAttributeNS('http://www.w3.org/1999/xlink', 'href')"))
                .isEqualTo("#b");
        assertThat(page.evaluate("document.querySelector('circle').namespaceURI"))
                .isEqualTo("http://www.w3.org/2000/svg");
        assertThat(html()).contains("<p @click=\"y\" a:b:c=\"d\">").contains("viewBox=\"0 0 2 2\"");
        assertThat(marks("use")).isEqualTo("0");
    }

    @Test
    void attributes_ofTheClient_survive() {
        show("<div id='inner' rx-connected rx-stale class='x'>a</div>");
        page.evaluate("root.setAttribute('rx-connected', '')");
        morph("<div id='inner'>b</div>");
        assertThat(page.locator("#root[rx-connected] > #inner[rx-connected][rx-stale]:not([class])"))
                .hasText("b");
    }

    @Test
    void scripts_inFragment_areNotRun() {
        show("<p>x</p>");
        var script = "<script src='/app/rx/client/h4sh/rx.js?run'></script>";
        var requested = new boolean[1];
        page.onRequest(request -> requested[0] |= request.url().endsWith("?run"));
        morph("<p>y</p>" + script);
        server.withClient(
                "({morph, parsePage}, html) =>"
                        + " morph(root, document.importNode(parsePage(html).getElementById('root'), true))",
                "<div id='root'><p>z</p><b></b>" + script + "</div>");
        assertThat(page.locator("#root script")).hasCount(1);
        server.catchUp();
        assertThat(requested[0]).isFalse();
    }

    // Where the user is.

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void focus_inMovedRow_stays(boolean moveBefore) {
        show("<ul><li id='a'><input value='1'/></li><li id='b'>b</li><li id='c'>c</li></ul>");
        if (!moveBefore) page.evaluate("delete Element.prototype.moveBefore");
        page.locator("input").fill("hello");
        page.evaluate("document.querySelector('input').setSelectionRange(1, 3, 'backward');"
                + " window.blurred = 0; document.querySelector('input').addEventListener('blur', () => blurred++)");
        morph("<ul><li id='c'>c</li><li id='b'>b</li><li id='a'><input value='1'/></li></ul>");
        morph("<ul><li id='a'><input value='1'/></li><li id='b'>b</li><li id='n'>n</li><li id='c'>c</li></ul>");
        assertThat(page.locator("li").evaluateAll("all => all.map(e => e.id).join()"))
                .isEqualTo("a,b,n,c");
        assertThat(page.evaluate("const f = document.activeElement; [f.value, f.selectionStart, f.selectionEnd,"
                        + " f.selectionDirection, blurred].join()"))
                .isEqualTo("hello,1,3,backward,0");
    }

    @Test
    void scroll_ofMovedElementWithoutMoveBefore_stays() {
        show("<div id='a'>a</div><textarea id='s' rows='2'>1\n2\n3\n4\n5\n6\n7\n8\n9</textarea>");
        page.evaluate("delete Element.prototype.moveBefore; s.scrollTop = 30");
        morph("<textarea id='s' rows='2'>1\n2\n3\n4\n5\n6\n7\n8\n9</textarea><div id='a'>a</div>");
        assertThat(page.evaluate("s.scrollTop")).isEqualTo(30);
    }

    @Test
    void details_openedByUser_stayOpen() {
        show("<details><summary>s</summary>a</details><dialog id='d'>a</dialog>");
        page.locator("summary").click();
        page.evaluate("d.showModal()");
        morph("<details><summary>s</summary>b</details><dialog id='d'>b</dialog>");
        assertThat(page.locator("details[open]")).containsText("b");
        assertThat(page.locator("dialog:modal")).hasText("b");
    }

    @Test
    void kept_elements_areLeftAlone() {
        show("<div rx-keep id='k' class='mine'>mine</div><p>a</p>");
        morph("<div id='k'>server's</div><p>b</p>");
        assertThat(html()).isEqualTo("<div rx-keep=\"\" id=\"k\" class=\"mine\">mine</div><p>b</p>");
    }

    @Test
    void kept_elementsOfRows_takeTheIdsOfTheirNewPlaces() {
        var row = "<li id='f:l:%1$d:row' rx-key='%2$s'><div rx-keep><input name='f:l:%1$d:text'/></div>"
                + "<b rx-keep id='f:l:%1$d:b'><label for='f:l:%1$d:text'></label></b></li>";
        show("<ul>" + row.formatted(0, "A") + row.formatted(1, "B") + "</ul>");
        mark("input, b");
        page.locator("input").first().fill("of A");
        morph("<ul>" + row.formatted(0, "N") + row.formatted(1, "B") + row.formatted(2, "A") + "</ul>");
        assertThat(marks("input, b")).isEqualTo(",,2,3,0,1");
        assertThat(page.locator("[name='f:l:2:text']")).hasValue("of A");
        assertThat(page.locator("#root b").evaluateAll("all => all.map(e => e.id + e.firstChild.htmlFor).join()"))
                .isEqualTo("f:l:0:bf:l:0:text,f:l:1:bf:l:1:text,f:l:2:bf:l:2:text");
    }

    @Test
    void media_playing_isLeftAlone() {
        show("<video id='v' title='a'></video><p>a</p>");
        page.evaluate("Object.defineProperty(v, 'paused', {value: false})");
        morph("<video id='v' title='b'></video><p>b</p>");
        assertThat(html()).isEqualTo("<video id=\"v\" title=\"a\"></video><p>b</p>");
    }

    @Test
    void editable_withFocus_isLeftAlone() {
        show("<div id='e' contenteditable='true'>a</div>");
        page.locator("#e").fill("written");
        morph("<div id='e' contenteditable='true'>b</div>");
        assertThat(page.locator("#e")).hasText("written");
    }

    // What the user entered.

    @Test
    void text_untouched_takesTheNewValue() {
        show("<input id='i' value='a'/><textarea id='t'>a</textarea>");
        morph("<input id='i' value='b'/><textarea id='t'>b</textarea>");
        assertThat(page.locator("#i")).hasValue("b");
        assertThat(page.locator("#t")).hasValue("b");
    }

    @Test
    void text_typedAndLeft_isKeptWithTheNewDefault() {
        show("<input id='i' value='a'/><textarea id='t'>a</textarea>");
        page.locator("#i").fill("mine");
        page.locator("#t").fill("mine too");
        page.evaluate("document.activeElement.blur()");
        morph("<input id='i' value='b'/><textarea id='t'>b</textarea>");
        assertThat(page.locator("#i")).hasValue("mine");
        assertThat(page.locator("#t")).hasValue("mine too");
        assertThat(page.evaluate("i.defaultValue + t.defaultValue")).isEqualTo("bb");

        morph("<input id='i' value='mine'/><textarea id='t'>mine too</textarea>");
        morph("<input id='i' value='c'/><textarea id='t'>c</textarea>");
        assertThat(page.locator("#i")).hasValue("c");
        assertThat(page.locator("#t")).hasValue("c");
    }

    @Test
    void text_focusedButUntouched_takesTheNewValueWhenLeft() {
        show("<input id='i' value='a'/>");
        page.locator("#i").focus();
        page.evaluate("i.setSelectionRange(0, 0)");
        morph("<input id='i' value='b'/>");
        morph("<input id='i' value='c'/>");
        assertThat(page.locator("#i")).hasValue("a");
        assertThat(page.evaluate("i.selectionStart")).isEqualTo(0);
        page.locator("#i").blur();
        assertThat(page.locator("#i")).hasValue("c");
        morph("<input id='i' value='d'/>");
        assertThat(page.locator("#i")).hasValue("d");
    }

    @Test
    void text_focusedThenTyped_isKeptWhenLeft() {
        show("<input id='i' value='a'/>");
        page.locator("#i").focus();
        morph("<input id='i' value='b'/>");
        page.locator("#i").fill("mine");
        page.locator("#i").blur();
        morph("<input id='i' value='c'/>");
        assertThat(page.locator("#i")).hasValue("mine");
    }

    @Test
    void color_untouched_takesTheNewValue() {
        show("<input id='i' type='color'/><input id='r' type='range' min='0' max='10'/>");
        morph("<input id='i' type='color' value='#ff0000'/><input id='r' type='range' min='0' max='10' value='9'/>");
        assertThat(page.locator("#i")).hasValue("#ff0000");
        assertThat(page.locator("#r")).hasValue("9");
    }

    @Test
    void checkbox_untouched_showsTheServersState() {
        show("<input type='checkbox' id='a'/><input type='checkbox' id='b' checked/>");
        morph("<input type='checkbox' id='a' checked/><input type='checkbox' id='b'/>");
        assertThat(page.locator("#a")).isChecked();
        assertThat(page.locator("#b")).not().isChecked();
    }

    @Test
    void checkbox_tickedAsTheServerSays_isCleanAfterwards() {
        show("<input type='checkbox' id='a'/>");
        page.locator("#a").check();
        page.locator("#a").blur();
        morph("<input type='checkbox' id='a'/>");
        assertThat(page.locator("#a")).isChecked();
        morph("<input type='checkbox' id='a' checked/>");
        assertThat(page.evaluate("a.defaultChecked && a.checked")).isEqualTo(true);
        morph("<input type='checkbox' id='a'/>");
        assertThat(page.locator("#a")).not().isChecked();
    }

    @Test
    void radio_chosen_staysChosenWhenTheServerNamesAnother() {
        var radios = "<input type='radio' name='r' id='a' %s/><input type='radio' name='r' id='b'/>"
                + "<input type='radio' name='r' id='c' %s/>";
        show(radios.formatted("checked", ""));
        page.locator("#b").check();
        page.locator("#b").blur();
        morph(radios.formatted("", "checked"));
        assertThat(page.locator("#b")).isChecked();
    }

    @Test
    void radio_focusedButUntouched_takesTheNewChoiceWhenLeft() {
        var radios = "<input type='radio' name='r' id='a' %s/><input type='radio' name='r' id='b' %s/>"
                + "<input type='radio' name='r' id='c' %s/>";
        show(radios.formatted("checked", "", ""));
        page.locator("#b").check();
        morph(radios.formatted("", "checked", ""));
        morph(radios.formatted("", "", "checked"));
        assertThat(page.locator("#b")).isChecked();
        page.locator("#b").blur();
        assertThat(page.locator("#c")).isChecked();
        morph(radios.formatted("checked", "", ""));
        assertThat(page.locator("#a")).isChecked();
    }

    @Test
    void radio_focusedWhereNoneIsChosen_takesTheNewChoiceWhenLeft() {
        var radios = "<input type='radio' name='r' id='a'/><input type='radio' name='r' id='b' %s/>";
        show(radios.formatted(""));
        page.locator("#a").focus();
        morph(radios.formatted("checked"));
        assertThat(page.locator("#b")).not().isChecked();
        page.locator("#a").blur();
        assertThat(page.locator("#b")).isChecked();
    }

    @Test
    void radio_focusedThenAnotherChosen_staysChosenWhenLeft() {
        var radios = "<input type='radio' name='r' id='a' %s/><input type='radio' name='r' id='b'/>"
                + "<input type='radio' name='r' id='c' %s/>";
        show(radios.formatted("checked", ""));
        page.locator("#a").focus();
        morph(radios.formatted("", "checked"));
        page.keyboard().press("ArrowDown");
        page.locator("#b").blur();
        assertThat(page.locator("#b")).isChecked();
        morph(radios.formatted("checked", ""));
        assertThat(page.locator("#b")).isChecked();
    }

    @Test
    void select_untouched_takesTheNewChoice() {
        show("<select id='s'><option>1</option><option selected>2</option></select>");
        morph(
                "<select id='s'><option>0</option><option>1</option><option>2</option><option selected>3</option></select>");
        assertThat(page.locator("#s")).hasValue("3");
        morph("<select id='s'><option>0</option><option>1</option></select>");
        assertThat(page.locator("#s")).hasValue("0");
    }

    @Test
    void select_changed_keepsTheChoiceWhileOffered() {
        show("<select id='s'><option>1</option><option selected>2</option><option>3</option></select>");
        page.locator("#s").selectOption("3");
        morph(
                "<select id='s'><option selected>0</option><option>1</option><option>2</option><option>3</option></select>");
        assertThat(page.locator("#s")).hasValue("3");
        morph("<select id='s'><option>0</option><option selected>1</option></select>");
        assertThat(page.locator("#s")).hasValue("1");
    }

    @Test
    void select_focusedButUntouchedWhoseChoiceIsNotOfferedAnyLonger_takesTheNewOnes() {
        show("<select id='s'><option>1</option><option selected>2</option></select>");
        page.locator("#s").focus();
        morph("<select id='s'><option selected>1</option><option>3</option></select>");
        assertThat(page.locator("#s")).hasValue("1");
        page.locator("#s").blur();
        morph("<select id='s'><option>1</option><option selected>3</option></select>");
        assertThat(page.locator("#s")).hasValue("3");
    }

    @Test
    void text_focusedForLong_isListenedToOnce() {
        page.addInitScript("window.listeners = 0; const add = EventTarget.prototype.addEventListener;"
                + " EventTarget.prototype.addEventListener = function(type, listener, options) {"
                + " if (type === 'blur' && !seen.has(listener)) { seen.add(listener); listeners++ }"
                + " add.call(this, type, listener, options) }; const seen = new Set()");
        show("<input id='i' value='0'/>");
        page.locator("#i").focus();
        for (int turn = 1; turn <= 3; turn++) morph("<input id='i' value='" + turn + "'/>");
        assertThat(page.evaluate("listeners")).isEqualTo(1);
        page.locator("#i").blur();
        assertThat(page.locator("#i")).hasValue("3");
    }

    private void show(String content) {
        server.open("<div id='root'>" + content + "</div>");
    }

    private void morph(String content) {
        server.morphRoot("<div id='root'>" + content + "</div>");
    }

    private String html() {
        return (String) page.evaluate("root.innerHTML");
    }

    /** Numbers the elements, so that {@link #marks} tells which of them are still the same. */
    private void mark(String selector) {
        page.evaluate("selector => document.querySelectorAll(selector).forEach((e, i) => e.mark = i)", selector);
    }

    private String marks(String selector) {
        return (String)
                page.evaluate("selector => [...document.querySelectorAll(selector)].map(e => e.mark).join()", selector);
    }
}
