package org.freshet.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceletsReaderTest {

    private static View page(String content) {
        return only(FakePages.of("/page.xhtml", content));
    }

    private static View only(FakePages pages) {
        Views views = pages.read();
        assertThat(views.findings()).isEmpty();
        return views.all().iterator().next();
    }

    private static List<String> texts(List<Expression> expressions) {
        return expressions.stream().map(Expression::text).toList();
    }

    @Test
    void region_hasItsAttributes_asWritten() {
        View view = page(
                """
                <rx:component/>
                <rx:component id="list" on=" todo  todo.[#{t.id}].title" subscribe="demo.todo #{page.groups}"
                  render="shared" key="#{t.id}" tag="ul">#{todos.open}</rx:component>
                """);
        assertThat(view.regions())
                .satisfiesExactly(
                        bare -> assertThat(bare)
                                .isEqualTo(new RegionDeclaration(
                                        "/page.xhtml",
                                        FakePages.FIRST,
                                        null,
                                        List.of(),
                                        List.of(),
                                        null,
                                        null,
                                        false,
                                        List.of())),
                        full -> {
                            assertThat(full.id()).isEqualTo("list");
                            assertThat(full.place()).isEqualTo("/page.xhtml:" + (FakePages.FIRST + 1));
                            assertThat(full.on()).containsExactly("todo", "todo.[#{t.id}].title");
                            assertThat(full.subscribe()).containsExactly("demo.todo", "#{page.groups}");
                            assertThat(full.render()).isEqualTo("shared");
                            assertThat(full.key()).isEqualTo("#{t.id}");
                            assertThat(texts(full.els()))
                                    .containsExactly("#{t.id}", "#{page.groups}", "#{t.id}", "#{todos.open}");
                        });
    }

    @Test
    void expressions_haveTheirLines_thoseOfAnAttributeThatOfTheTag() {
        View view = page(
                """
                <p>one
                #{two.a}
                #{three}
                <h:outputText
                   value="#{four}"/><!-- five
                #{six} --><b title="#{six.title}"/>
                <![CDATA[#{seven}]]> ${seven.b}</p>
                """);
        int first = FakePages.FIRST;
        assertThat(view.outside())
                .containsExactly(
                        new Expression("#{two.a}", first + 1),
                        new Expression("#{three}", first + 2),
                        new Expression("#{four}", first + 3),
                        new Expression("#{six.title}", first + 5),
                        new Expression("#{seven}", first + 6),
                        new Expression("${seven.b}", first + 6));
    }

    @Test
    void expression_inAComment_isNotSeen() {
        assertThat(page("<!-- #{a.b} <rx:component id='x'>#{c}</rx:component> -->")
                        .expressions())
                .isEmpty();
    }

    @Test
    void expressions_belongToTheInnermostRegion() {
        View view = page(
                """
                #{a}<rx:component id="outer">#{b}<rx:component id="inner" key="#{c}">#{d}</rx:component>#{e}</rx:component>#{f}
                """);
        assertThat(texts(view.outside())).containsExactly("#{a}", "#{f}");
        assertThat(view.regions()).extracting(RegionDeclaration::id).containsExactly("outer", "inner");
        assertThat(texts(view.regions().get(0).els())).containsExactly("#{b}", "#{e}");
        assertThat(texts(view.regions().get(1).els())).containsExactly("#{c}", "#{d}");
    }

    @Test
    void tag_ofAnotherNamespace_isNoRegion() {
        assertThat(page("<ui:fragment><component id='a'/><h:component/><rx:value id='b'/></ui:fragment>")
                        .regions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<ui:repeat value='#{a}'>, </ui:repeat>, true",
        "<h:dataTable>, </h:dataTable>, true",
        "<p:dataTable value='#{a}' var='x'>, </p:dataTable>, true",
        "<p:dialog var='x'>, </p:dialog>, false",
        "<c:forEach items='#{a}' var='x'>, </c:forEach>, false",
        "<c:set value='#{a}' var='x'>, </c:set>, false",
        "<ui:repeat value='#{a}'/><p>, </p>, false",
        "<ui:repeat value='#{a}'><p>, </p></ui:repeat>, true"
    })
    void region_isIterated_insideAComponentThatRepeats(String before, String after, boolean expected) {
        assertThat(page(before + "<rx:component id='a'/>" + after).regions())
                .singleElement()
                .extracting(RegionDeclaration::iterated)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://xmlns.jcp.org/jsf/facelets", "http://java.sun.com/jsf/facelets"})
    void namespaces_ofOlderVersions_areKnown(String namespace) {
        View view = only(new FakePages()
                .file(
                        "/old.xhtml",
                        "<u:repeat xmlns:u='" + namespace + "'><r:component xmlns:r='freshet'/></u:repeat>"));
        assertThat(view.regions()).singleElement().matches(RegionDeclaration::iterated);
    }

    @Test
    void whatFaceletsRemoves_isNotSeen() {
        View view = page(
                """
                #{a}<ui:remove>#{b}<rx:component/><ui:remove/>#{c}</ui:remove>#{d}
                """);
        assertThat(texts(view.expressions())).containsExactly("#{a}", "#{d}");
        assertThat(view.regions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"composition", "component"})
    void whatIsAroundAComposition_isNotSeen(String tag) {
        View view = page("<rx:component>#{a}<ui:repeat value='#{b}' var='c'><ui:include src='/no.xhtml'/><ui:" + tag
                + "><rx:component>#{d}</rx:component>#{e}</ui:" + tag
                + ">#{f}</ui:repeat></rx:component><rx:component/>");
        assertThat(texts(view.expressions())).containsExactlyInAnyOrder("#{d}", "#{e}");
        assertThat(view.regions()).singleElement().matches(region -> !region.iterated());
        assertThat(view.includes()).isEmpty();
        assertThat(view.variables()).isEmpty();
    }

    @Test
    void variables_haveTheExpressionsOfTheirTag() {
        View view = page(
                """
                <ui:repeat value="#{todos.open}" var="t" rendered="#{a}"/><c:set var="x" value="#{b}"/>
                <ui:include src="row.xhtml"><ui:param name="t" value="#{c}"/></ui:include><f:param name="no" value="#{d}"/>
                """);
        assertThat(view.variables()).containsOnlyKeys("t", "x");
        assertThat(texts(view.variables().get("t"))).containsExactly("#{todos.open}", "#{a}", "#{c}");
        assertThat(texts(view.variables().get("x"))).containsExactly("#{b}");
    }

    @Test
    void includes_areResolvedAgainstTheFile_whereTheyAreNamed() {
        View view = only(
                FakePages.of(
                        "/pages/a b/page.xhtml",
                        """
                <ui:include src="row.xhtml"/><ui:include src="../x y.xhtml"/><ui:decorate template="/WEB-INF/t.xhtml"/>
                <my:card/><ui:define name="src"/><c:if test="a" src="no.xhtml"/>
                """));
        assertThat(view.includes())
                .containsExactlyInAnyOrder(
                        "/pages/a b/row.xhtml", "/pages/x y.xhtml", "/WEB-INF/t.xhtml", "/resources/my/card.xhtml");
        assertThat(view.includesAnything()).isFalse();
    }

    @Test
    void include_namedByAnExpression_mayBeAnything() {
        assertThat(page("<ui:include src='#{page.part}'/>").includesAnything()).isTrue();
        assertThat(page("<ui:include src='#{page.part}'/>").porous()).isFalse();
        assertThat(page("<ui:include src='#{page.part}'/>").includes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<ui:include src='#{page.part}'/>, true",
        "<ui:include src='a.xhtml'/>, false",
        "<ui:insert name='a'/>, true",
        "<cc:insertChildren/>, true",
        "<cc:renderFacet name='a'/>, true",
        "<cc:attribute name='a'/>, false"
    })
    void region_thatTakesContentFromAnywhere_isPorous(String content, boolean expected) {
        assertThat(page("<rx:component>" + content + "</rx:component>").porous())
                .isEqualTo(expected);
        assertThat(page("<rx:component/>" + content).porous()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>",
                "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\""
                        + " \"http://127.0.0.1:1/xhtml1-transitional.dtd\">",
                "<!DOCTYPE html [<!ENTITY nbsp \"&#160;\"><!ENTITY copy \"&#169;\">]>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE html>"
            })
    void namedEntities_areTolerated_whateverTheDocumentType(String start) {
        View view = only(new FakePages()
                .file("/a.xhtml", start + "\n<p title='a&nbsp;#{b}'>&copy; &amp;&nbsp;#{c}<br/>#{d}</p>"));
        assertThat(texts(view.outside())).containsExactly("#{b}", "#{c}", "#{d}");
        assertThat(view.outside()).extracting(Expression::line).containsOnly(2);
    }
}
