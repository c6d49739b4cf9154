import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { samplePackFolder } from "../fixtures/build-sample-once.ts";

const root = resolve(import.meta.dirname, "../..");

declare module "vitest" {
	interface ProvidedContext {
		/** Address of the built site, served from the loopback interface under a sub-path-free root. */
		site: string;
	}
}

/** Builds the site as `npm run build` does and serves `dist/`: the tests see what a host would serve. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (process.env.KANTONG_E2E_SITE !== undefined) {
		project.provide("site", process.env.KANTONG_E2E_SITE);
		return async () => {};
	}
	const packs = join(root, "public/packs");
	// the sample that the other tests have built; a folder that holds packs is left as it is
	if (!existsSync(packs)) cpSync(samplePackFolder(), join(packs, "64.74"), { recursive: true });
	execFileSync(process.execPath, ["--import", "tsx", "scripts/ensure-sample.ts"], {
		cwd: root,
		stdio: "inherit",
	});
	execFileSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], {
		cwd: root,
		stdio: "inherit",
		// the test runner says NODE_ENV=test, with which React would be built for development
		env: { ...process.env, NODE_ENV: "production" },
	});
	if (!existsSync(join(root, "dist/index.html"))) throw new Error("vite build left no dist/index.html");
	const server = await preview({ root, logLevel: "warn", preview: { port: 0, host: "127.0.0.1" } });
	const site = server.resolvedUrls?.local[0];
	if (site === undefined) throw new Error("vite preview gave no address");
	project.provide("site", site.replace(/\/$/, ""));
	return async () => {
		await server.close();
	};
}
