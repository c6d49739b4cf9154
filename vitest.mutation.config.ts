import { defineConfig } from "vitest/config";

/** The tests that need no page, as one project: what the mutation runner can steer. */
export default defineConfig({
	test: {
		include: ["tests/{unit,property,differential}/**/*.test.ts"],
		globalSetup: ["tests/fixtures/build-sample-once.ts"],
		setupFiles: ["tests/setup.ts"],
		env: { TZ: "Asia/Makassar", LANG: "id_ID.UTF-8" },
		testTimeout: 60_000,
		isolate: false,
	},
});
