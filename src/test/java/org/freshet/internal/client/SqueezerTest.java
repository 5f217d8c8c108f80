package org.freshet.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqueezerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\u0001',
            value = {
                "if (a) return { b, c: [1, 2] };#if(a)return{b,c:[1,2]};",
                "a = b + +c - -d;#a=b + +c - -d;",
                "a ?? (b ? .5 : c);#a??(b?.5:c);",
                "a = \"b  =  c\" + ' ; ' + `d ${e ? f : \"g\"} .`;#a=\"b  =  c\" + ' ; ' + `d ${e ? f : \"g\"} .`;",
                "a.test(/[: /]  , \\//g, b / c);#a.test(/[: /]  , \\//g,b / c);",
                "const a = async ({ b }) => typeof b;#const a=async({b})=>typeof b;",
            })
    void spaces_goWhereTheySeparateNothing(String source, String squeezed) {
        assertThat(Squeezer.squeezed(source)).isEqualTo(squeezed);
    }

    @Test
    void lines_goWhereTheyEndNothing() {
        assertThat(Squeezer.squeezed("class A {\na() {\nb();\n}\nc() {\n}\n}\nfunction d() {\n}\ne\nf\n"))
                .isEqualTo("class A{a(){b();}\nc(){}}\nfunction d(){}\ne\nf");
    }

    @Test
    void privateMembers_areCalledBriefly_alsoInTemplates() {
        assertThat(Squeezer.squeezed("class A {\n#first;\n#other = `${this.#first}`;\n}\nclass B {\n#first;\n}\n"))
                .isEqualTo("class A{#a;#b=`${this.#a}`;}\nclass B{#a;}");
    }

    @Test
    void settings_standWhereTheyAreUsed() {
        assertThat(Squeezer.squeezed("const settings = {\na: 20_000,\nb: 2 * 1024,\n};\nc(settings.a - settings.b);\n"))
                .isEqualTo("c(20_000 -(2*1024));");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a(); // b",
                "a = `b${c ? `d` : e}`;",
                "const settings = {\na: b(),\n};\n",
                "const settings = {\na: 1,\n};\nb(settings.c);\n",
            })
    void whatCouldBecomeSomethingElse_isRefused(String source) {
        assertThatIllegalStateException().isThrownBy(() -> Squeezer.squeezed(source));
    }
}
