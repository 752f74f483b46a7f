import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Editable } from "../test/git-repository.js";
import { checkRelease, releaseRepository } from "../test/release-repository.js";
import { localo } from "../test/run.js";

const addLid = ({ properties }: Editable) => {
  properties.lid = { description: "Its colour. Absent where there is none.", type: "string" };
};
const addWheels = ({ properties }: Editable) => {
  properties.wheels = { description: "How many. Absent where nobody counted.", type: "integer" };
};
const remove = (name: string) => (bin: Editable) => {
  delete bin.properties[name];
};

/** What `localo changeset --json` says it did. */
async function write(root: string) {
  const { code, stdout, stderr } = await localo(root, "changeset", "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout).changesets;
}

const textOf = (root: string, { file }: { file: string }) => readFileSync(join(root, file), "utf8");
const waiting = (root: string) =>
  readdirSync(join(root, ".changeset")).filter((name) => name.endsWith(".md"));

describe("localo changeset", () => {
  it("writes what the gate misses, word for word, and the gate is content", async () => {
    const { root, editBin } = releaseRepository();
    editBin(addLid);
    const { stdout } = await localo(root, "check-release", "--json");
    const [{ changeset }] = JSON.parse(stdout).packages;
    const [written] = await write(root);
    expect(written).toEqual({
      package: "@localo/bins",
      bump: "minor",
      file: changeset.file,
      action: "written",
    });
    expect(textOf(root, written)).toBe(changeset.text);
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("has nothing to do where nothing is missing", async () => {
    const { root, plan, editBin } = releaseRepository();
    expect(await write(root)).toEqual([]);
    editBin(addLid);
    plan("minor", "Bins can have lids.");
    expect(await write(root)).toEqual([]);
    const { stdout } = await localo(root, "changeset");
    expect(stdout).toBe("No changeset is missing.\n");
  });

  it("leaves its own changeset as it is where nothing changed since", async () => {
    const { root, editBin } = releaseRepository();
    editBin(addLid);
    const [first] = await write(root);
    const text = textOf(root, first);
    expect(await write(root)).toEqual([{ ...first, action: "unchanged" }]);
    expect(textOf(root, first)).toBe(text);
    const { stdout } = await localo(root, "changeset");
    expect(stdout).toBe(`✓ ${first.file} minor (unchanged)\n`);
  });

  it("brings its own changeset up to date where more changed, and takes it away where nothing did", async () => {
    const { root, editBin } = releaseRepository();
    editBin(addLid);
    const [first] = await write(root);
    editBin(addWheels);
    const [second] = await write(root);
    expect(second).toMatchObject({ action: "updated", bump: "minor" });
    expect(existsSync(join(root, first.file))).toBe(false);
    expect(textOf(root, second)).toMatch(/lid[\s\S]*wheels/);
    editBin(remove("size"));
    const [third] = await write(root);
    expect(third).toMatchObject({ action: "updated", bump: "major" });
    expect(waiting(root)).toHaveLength(1);
    editBin((bin) => {
      bin.properties = { colour: bin.properties.colour, size: sizeAsReleased };
    });
    expect(await write(root)).toMatchObject([{ file: third.file, action: "removed" }]);
    expect(waiting(root)).toEqual([]);
  });

  const sizeAsReleased = {
    description: "In litres. Absent where nobody knows.",
    type: "integer",
    minimum: 1,
    maximum: 2000,
  };

  it("leaves alone what somebody has edited, and does not say again what that says", async () => {
    const { root, editBin } = releaseRepository();
    editBin(addLid);
    const [first] = await write(root);
    const edited = `${textOf(root, first)}\nAsk your crews.\n`;
    writeFileSync(join(root, first.file), edited);
    editBin(remove("size"));
    const [second] = await write(root);
    expect(second).toMatchObject({ action: "written", bump: "major" });
    expect(textOf(root, first)).toBe(edited);
    expect(textOf(root, second)).toContain("size");
    expect(textOf(root, second)).not.toContain("lid");
  });

  it("leaves alone what is committed: somebody else may build on it", async () => {
    const { root, editBin, commit } = releaseRepository();
    editBin(addLid);
    const [first] = await write(root);
    commit();
    editBin(remove("size"));
    const [second] = await write(root);
    expect(second).toMatchObject({ action: "written", bump: "major" });
    expect(waiting(root)).toHaveLength(2);
    expect(textOf(root, second)).not.toContain("lid");
    expect(existsSync(join(root, first.file))).toBe(true);
  });

  it("says all of it where somebody else planned too little for it", async () => {
    const { root, editBin } = releaseRepository();
    editBin(addLid);
    const [first] = await write(root);
    const text = textOf(root, first);
    const smaller = text.replace("minor", "patch");
    writeFileSync(join(root, first.file), smaller);
    const [second] = await write(root);
    expect(second.action).toBe("written");
    expect(textOf(root, second)).toBe(text);
    expect(textOf(root, first)).toBe(smaller);
    expect((await checkRelease(root)).code).toBe(0);
    expect(await write(root)).toMatchObject([{ ...second, action: "unchanged" }]);
  });

  it("writes one for each package that lacks one", async () => {
    const { root, editBin, write: put, commit } = releaseRepository();
    put("packages/parks/package.json", { name: "@localo/parks", version: "1.0.0" });
    put("schemas/parks/openapi.yaml", { openapi: "3.1.0", paths: {} });
    commit("Release parks");
    editBin(addLid);
    put("schemas/parks/openapi.yaml", {
      openapi: "3.1.0",
      paths: { "/parks": { get: { operationId: "listParks", responses: { 204: {} } } } },
    });
    expect(await write(root)).toMatchObject([
      { package: "@localo/bins", bump: "minor" },
      { package: "@localo/parks", bump: "minor" },
    ]);
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("writes them in pre mode, too, and leaves those that an alpha was made of", async () => {
    const { root, editBin, enterPreMode, write: put } = releaseRepository();
    enterPreMode();
    editBin(addLid);
    const [first] = await write(root);
    const [, id] = /([^/]+)\.md$/.exec(first.file) ?? [];
    put(".changeset/pre.json", {
      mode: "pre",
      tag: "alpha",
      initialVersions: { "@localo/bins": "1.0.0" },
      changesets: [id],
    });
    editBin(addWheels);
    const [second] = await write(root);
    expect(second.action).toBe("written");
    expect(waiting(root)).toHaveLength(2);
  });

  it("writes words that change no Markdown around them", async () => {
    const { root, editBin } = releaseRepository();
    editBin(({ properties }) => {
      properties["---\n# lid"] = { description: "Absent.", type: "string" };
    });
    const [written] = await write(root);
    const lines = textOf(root, written).split("\n");
    expect(lines.filter((line) => line.startsWith("---"))).toHaveLength(2);
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("ends with 2 where it cannot say what is missing", async () => {
    const { root, write: put } = releaseRepository();
    put(".changeset/odd-one.md", "");
    const { code, stdout, stderr } = await localo(root, "changeset");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: \.changeset\/odd-one\.md cannot be read: /);
  });
});
