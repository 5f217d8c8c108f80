package org.freshet.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinerTest {

    private static String join(Map<String, String> sources) {
        return Joiner.text(Joiner.modules("rx.js", sources::get));
    }

    private static String join(String entry) {
        return join(Map.of("rx.js", entry, "a.js", "export const a = 1;\n"));
    }

    @Test
    void modules_areJoinedInTheOrderOfTheirImports_eachOnce() {
        String text = join(
                Map.of(
                        "rx.js",
                        "import { c } from \"./c.js\";\nimport { a } from \"./a.js\";\n\nexport const rx = a + c;\n",
                        "a.js",
                        "export const a = 1;\n",
                        "b.js",
                        "import {\n  a,\n} from \"./a.js\";\nexport class B {}\n",
                        "c.js",
                        "import { a } from \"./a.js\";\nimport { B } from \"./b.js\";\nexport async function c() {}\nlet d;\n"));
        assertThat(text)
                .isEqualTo("const a = 1;\nclass B {}\nasync function c() {}\nlet d;\nexport const rx = a + c;\n");
    }

    @Test
    void comments_andIndentation_areLeftOut() {
        assertThat(
                        join(
                                "/** doc\n * more\n */\nlet a = /** @type {any} */ (1);\n  // why\n  b(\"// /**none*/\"); // x\n"))
                .isEqualTo("let a = (1);\nb(\"// /**none*/\"); // x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export default 1;",
                "export { a } from \"./a.js\";",
                "export * from \"./a.js\";",
                "import a from \"./a.js\";",
                "import * as a from \"./a.js\";",
                "import { a as b } from \"./a.js\";",
                "import { b } from \"./a.js\";",
                "import { a } from \"./a.js\"",
                "import \"./a.js\";",
                "a = await import(\"./a.js\");",
                "var b = 1;",
                "const { b } = c;",
                "let b, c;",
                "b(`\nc`);",
            })
    void module_withWhatIsNotUnderstood_isRefused(String line) {
        assertThatIllegalStateException().isThrownBy(() -> join(line + "\n")).withMessageStartingWith("rx.js ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"const a = 2;", "export class a {}", "async function a() {}"})
    void name_thatIsThereTwice_isRefused(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> join(Map.of(
                        "rx.js",
                        "import { b } from \"./b.js\";\n" + line + "\n",
                        "b.js",
                        "export const b = 1;\nlet a;\n")))
                .withMessage("rx.js and b.js cannot be joined: both have the top-level name a");
    }

    @Test
    void modules_thatImportEachOther_areRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> join(Map.of(
                        "rx.js", "import { b } from \"./b.js\";\nexport const a = 1;\n",
                        "b.js", "import { a } from \"./rx.js\";\nexport const b = 1;\n")))
                .withMessageContaining("[rx.js, b.js]");
    }
}
