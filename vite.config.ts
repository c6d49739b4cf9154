import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import { LANGUAGES } from "./src/core/base/language.ts";
import { START_TOPICS } from "./src/i18n/start-topics.ts";

/** The policy of the built page. A host adds frame-ancestors by header: a meta tag cannot carry it (see public/_headers). */
const CONTENT_SECURITY_POLICY = [
	"default-src 'self'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
].join("; ");

function contentSecurityPolicy(): Plugin {
	return {
		name: "kantong:content-security-policy",
		apply: "build",
		transformIndexHtml: () => [
			{
				tag: "meta",
				attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
				injectTo: "head-prepend",
			},
		],
	};
}

/** "words-id" for a topic of the first screen in Indonesian. */
function startWords(moduleId: string): string | null {
	const [, language, topic] = /\/src\/i18n\/(\w+)\/(\w+)\.ts$/.exec(moduleId) ?? [];
	const isWords = LANGUAGES.some((one) => one === language) && START_TOPICS.some((start) => start === topic);
	return isWords ? `words-${language}` : null;
}

const hasDisplay = process.platform !== "linux" || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;

export default defineConfig({
	base: "./",
	// A missing pack or chunk must answer 404, never index.html.
	appType: "mpa",
	plugins: [react(), contentSecurityPolicy()],
	server: { host: "127.0.0.1", open: hasDisplay && process.env.CI === undefined },
	preview: { host: "127.0.0.1" },
	worker: { format: "es" },
	build: {
		target: ["chrome105", "edge105", "firefox115", "safari15.4"],
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 1200,
		reportCompressedSize: false,
		rolldownOptions: {
			output: {
				codeSplitting: {
					// what the first screen says is one file per language; every later topic stays a file of its own
					groups: [
						{ name: startWords, debugName: "words", minSize: 0, priority: 2 },
						// what the first screen imports compresses better as one file than as forty that others share
						{ name: "start", tags: ["$initial"], minSize: 0, priority: 1 },
					],
				},
			},
		},
	},
});
