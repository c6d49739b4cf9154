import { describe, expect, test } from "vitest";
import { createXmlScanner } from "#io/format/xml-scanner.ts";

/** What is told about a document that comes in pieces of so many bytes. */
function scanned(xml: string, pieceBytes = 1_000_000): string {
	const told: string[] = [];
	const scanner = createXmlScanner({
		open: (name, tag) => told.push(`<${name}${tag.attribute("a") === null ? "" : ` a=${tag.attribute("a")}`}>`),
		close: (name) => told.push(`</${name}>`),
		text: (text) => told.push(text),
		wantsText: () => true,
	});
	const bytes = new TextEncoder().encode(xml);
	for (let at = 0; at < bytes.length; at += pieceBytes)
		if (!scanner.push(bytes.slice(at, at + pieceBytes))) return `refused: ${scanner.fault()}`;
	return scanner.end() ? told.join("") : "not whole";
}

describe("XML as it comes", () => {
	test.each([
		["elements and texts", "<r><c>x</c><c/></r>", "<r><c>x</c><c></c></r>"],
		["prefixes left out", '<x:r xmlns:x="u"><x:c x:a="1">é</x:c></x:r>', "<r><c a=1>é</c></r>"],
		["entities in texts and attributes", '<r a="&lt;&#65;&quot;">&amp;&#x1F600;</r>', '<r a=<A">&😀</r>'],
		["signs in quotes", `<r a='>"/'><c a="'"/></r>`, `<r a=>"/><c a='></c></r>`],
		["comments, instructions and CDATA", "<?xml version='1.0'?><!-- <b> --><r><![CDATA[<&]]><!-- - --></r>\n", "<r><&</r>"],
		["line ends as one", "<r>a\r\nb\rc</r>", "<r>a\nb\nc</r>"],
		["a byte order mark", "\ufeff<r/>", "<r></r>"],
		["attributes with spaces", '<r b="2"  a = "1" ></r>', "<r a=1></r>"],
	])("has %s, however it is cut", (_what, xml, told) => {
		for (const size of [1, 2, 3, 7, 1000]) expect(scanned(xml, size)).toBe(told);
	});

	test.each([
		["a document type", '<!DOCTYPE l [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><r>&x;</r>', "refused: doctype"],
		["an entity nobody defined", "<r>&x;</r>", "refused: syntax"],
		["text outside", "r<r/>", "refused: syntax"],
		["two roots", "<r/><r/>", "refused: syntax"],
		["more ends than beginnings", "<r></r></r>", "refused: syntax"],
		["an end that is missing", "<r><c></c>", "not whole"],
		["a tag that is cut", "<r><c", "not whole"],
		["nothing", "", "not whole"],
	])("with %s is refused", (_what, xml, told) => {
		for (const size of [1, 5, 1000]) expect(scanned(xml, size)).toBe(told);
	});
});
