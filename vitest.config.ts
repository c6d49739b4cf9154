import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { CHROMIUM_FLAGS, findChromium, WEBGL_FLAGS } from "./scripts/chromium.ts";

const executablePath = findChromium();
const fixedPlace = { TZ: "Asia/Makassar", LANG: "id_ID.UTF-8" };

export default defineConfig({
	plugins: [react()],
	worker: { format: "es" },
	test: {
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: "architecture",
					include: ["tests/architecture/**/*.test.ts"],
					// the rules read a thousand files beside two browsers
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: "node",
					include: ["tests/{unit,property,differential}/**/*.test.ts"],
					globalSetup: ["tests/fixtures/build-sample-once.ts"],
					setupFiles: ["tests/setup.ts"],
					env: fixedPlace,
					testTimeout: 60_000,
					// pure functions share their modules: a file costs its tests, not its imports
					isolate: false,
				},
			},
			{
				extends: true,
				test: {
					name: "dom",
					include: ["tests/unit/**/*.test.tsx"],
					globalSetup: ["tests/fixtures/build-sample-once.ts"],
					setupFiles: ["tests/setup.ts", "tests/setup-dom.ts"],
					environment: "happy-dom",
					isolate: false,
					env: fixedPlace,
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: "browser",
					include: ["tests/browser/**/*.browser.test.{ts,tsx}"],
					testTimeout: 60_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 800, height: 600 },
						provider: playwright({
							launchOptions: {
								args: [...CHROMIUM_FLAGS, ...WEBGL_FLAGS],
								...(executablePath === null ? {} : { executablePath }),
							},
							contextOptions: { locale: "id-ID", timezoneId: "Asia/Makassar" },
						}),
						instances: [{ browser: "chromium" }],
					},
				},
			},
			{
				extends: true,
				test: {
					name: "e2e",
					include: ["tests/e2e/**/*.test.ts"],
					globalSetup: ["tests/e2e/global-setup.ts"],
					env: fixedPlace,
					// the files of a worker share its browser, and pages that are left as they were found
					isolate: false,
					testTimeout: 120_000,
					hookTimeout: 120_000,
					expect: { poll: { timeout: 30_000 } },
				},
			},
		],
	},
});
