package org.destek.gateway.asset;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ScriptBundleTests {

	@Test
	void joinsAScriptWithItsPartsEachOnceAndLeavesOthersAlone() {
		assertThat(bundle(Map.of("js/form.js", """
				/** What it is for. */
				import { say } from "./page.js";
				import { two } from "./parts/two.js";
				import { one } from "./parts/one.js";

				say(one + two);
				""", "js/parts/one.js", "export const one = 1;\n", "js/parts/two.js", """
				import { make, say } from "../page.js";
				import { one } from "./one.js";
				export function two() {
				  return make(one);
				}
				"""))).isEqualTo("""
				import{make,say}from "./page.js";
				const $one=(()=>{
				const one=1;
				return{one};
				})();
				const $two=(()=>{
				const{one}=$one;
				function two(){
				return make(one);
				}
				return{two};
				})();
				const{two}=$two;
				const{one}=$one;
				say(one + two);
				""");
	}

	@Test
	void leavesTextsAndPatternsAsTheyAre() {
		String script = """
				const texts=["a  =  b",'c : d',`e ? ${f} : g`];
				const signs=/['"()*]/g;
				const more=x=>`${x} , ${y}`;
				""";
		assertThat(bundle(Map.of("js/form.js", script))).isEqualTo(script);
	}

	@Test
	void refusesPartsThatNeedEachOther() {
		assertThatIllegalStateException().isThrownBy(() -> bundle(Map.of("js/form.js", """
				import { one } from "./parts/one.js";
				""", "js/parts/one.js", """
				import { one } from "./one.js";
				"""))).withMessageContaining("js/parts/one.js");
	}

	private static String bundle(Map<String, String> scripts) {
		return ScriptBundle.of("js/form.js", scripts::get);
	}

}
