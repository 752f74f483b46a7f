import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Editable, gitRepository, temporaryFolder } from "../test/git-repository.js";
import { checkRelease, releaseRepository } from "../test/release-repository.js";
import { localo } from "../test/run.js";

const reword = (bin: Editable) => {
  bin.description = "A bin of a household. Source: this test.";
};
const addProperty = (bin: Editable) => {
  bin.properties.lid = { description: "Its colour. Absent where there is none.", type: "string" };
};
const demandSize = (bin: Editable) => bin.required.push("size");

describe("localo check-release", () => {
  it("has nothing against a repository in which nothing changed", async () => {
    const { root } = releaseRepository();
    const { code, said } = await checkRelease(root);
    expect(code).toBe(0);
    expect(said).toMatch(/^✓ @localo\/bins no change \(since [0-9a-f]{7}\)\n$/);
  });

  it.each([
    ["reworded", reword, "patch", ["none"]],
    ["added to", addProperty, "minor", ["none", "patch"]],
    ["broken", demandSize, "major", ["none", "patch", "minor"]],
  ] as const)("asks for the least release: what is %s", async (_, change, needed, tooSmall) => {
    const { root, editBin, plan } = releaseRepository();
    editBin(change);
    for (const bump of tooSmall) {
      if (bump !== "none") plan(bump);
      const { code, said } = await checkRelease(root);
      const planned = bump === "none" ? "none" : `a ${bump} release`;
      expect(code).toBe(1);
      expect(said).toContain(`It needs a ${needed} release, and ${planned} is planned.\n`);
      expect(said).toMatch(/ {2}Add \.changeset\/bins-[0-9a-f]{8}\.md:\n/);
      expect(said).toContain(`    ---\n    "@localo/bins": ${needed}\n    ---\n`);
      expect(said).toContain("npx localo changeset writes what is missing");
    }
    plan(needed);
    const { code, said } = await checkRelease(root);
    expect(code).toBe(0);
    expect(said).toContain(`planned: a ${needed} release`);
  });

  it("takes the largest of several changesets, and counts what is committed and what is not", async () => {
    const { root, editBin, plan, write, commit } = releaseRepository();
    editBin(addProperty);
    commit();
    plan("patch");
    expect((await checkRelease(root)).code).toBe(1);
    write(".changeset/another.md", '---\n"@localo/bins": minor\n---\n\nBins have lids.\n');
    expect((await checkRelease(root)).code).toBe(0);
    commit();
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("says which examples of the last release are refused now", async () => {
    const { root, editBin, plan } = releaseRepository();
    editBin(demandSize);
    plan("minor");
    const { code, said } = await checkRelease(root);
    expect(code).toBe(1);
    expect(said).toMatch(
      /schemas\/bins\/examples\/bin\/valid\/minimal\.json was valid, and is refused now: .*size/,
    );
  });

  it("does not take a file for an example that was refused by the last release already", async () => {
    const { root, editBin, plan, write, commit } = releaseRepository();
    write("schemas/bins/examples/bin/valid/wrong.json", { size: 1 });
    write("packages/bins/package.json", { name: "@localo/bins", version: "1.1.0" });
    commit("Release 1.1.0");
    editBin(addProperty);
    plan("minor");
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("says which example of the last release is no JSON", async () => {
    const { root, editBin, write, commit } = releaseRepository();
    write("schemas/bins/examples/bin/valid/wrong.json", "{");
    write("packages/bins/package.json", { name: "@localo/bins", version: "1.1.0" });
    commit("Release 1.1.0");
    editBin(addProperty);
    const { code, said } = await checkRelease(root);
    expect(code).toBe(2);
    expect(said).toMatch(
      /^error: schemas\/bins\/examples\/bin\/valid\/wrong\.json of [0-9a-f]{7} cannot be read: /,
    );
  });

  it("asks for the old name beside a new one, until the next major", async () => {
    const { root, editBin, plan } = releaseRepository();
    editBin(({ properties }) => {
      properties.litres = properties.size;
      delete properties.size;
    });
    plan("minor");
    const advice =
      "bins/Bin size seems to be bins/Bin litres now. Keep the old name beside it, deprecated and with a sunset, until the next major release.";
    const without = await checkRelease(root);
    expect(without.code).toBe(1);
    expect(without.said).toContain(advice);
    editBin(({ properties }) => {
      properties.size = {
        ...properties.litres,
        description: "Use litres instead. Absent where nobody knows.",
        deprecated: true,
        "x-localo-sunset": "2099-01-01",
      };
    });
    expect(await checkRelease(root)).toMatchObject({ code: 0 });
    editBin(({ properties }) => {
      delete properties.size;
    });
    plan("major");
    const major = await checkRelease(root);
    expect(major.code).toBe(0);
    expect(major.said).not.toContain("Keep the old name");
  });

  const deprecate = (sunset: string) => (bin: Editable) => {
    Object.assign(bin.properties.size, { deprecated: true, "x-localo-sunset": sunset });
  };
  const release = ({ write, commit }: ReturnType<typeof releaseRepository>) => {
    write("packages/bins/package.json", { name: "@localo/bins", version: "1.1.0" });
    commit("Release 1.1.0");
  };

  it("keeps what is deprecated until its sunset, even from a major", async () => {
    const repository = releaseRepository();
    const { root, editBin, plan } = repository;
    editBin(deprecate("2099-01-01"));
    release(repository);
    editBin(({ properties }) => {
      delete properties.size;
    });
    plan("major");
    const { code, said } = await checkRelease(root);
    expect(code).toBe(1);
    expect(said).toContain(
      "bins/Bin /properties/size is gone, and was promised until 2099-01-01. Put it back until that day is over.",
    );
    // No changeset helps against that.
    expect(said).not.toContain("Add .changeset");
    expect(said).not.toContain("localo changeset writes");
  });

  it("keeps the promised day itself, too", async () => {
    const repository = releaseRepository();
    const { root, editBin, plan } = repository;
    editBin(deprecate("2099-01-01"));
    release(repository);
    editBin(deprecate("2098-12-31"));
    plan("major");
    const { code, said } = await checkRelease(root);
    expect(code).toBe(1);
    expect(said).toContain(
      "bins/Bin /properties/size was promised until 2099-01-01, and now until 2098-12-31. Let the day stand.",
    );
    editBin(deprecate("2099-01-02"));
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("lets go what is past its sunset, in a major", async () => {
    const repository = releaseRepository();
    const { root, editBin, plan } = repository;
    editBin(deprecate("2020-01-01"));
    release(repository);
    editBin(({ properties }) => {
      delete properties.size;
    });
    plan("minor");
    expect((await checkRelease(root)).code).toBe(1);
    plan("major");
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("tells and refuses nothing in pre mode, nor on the way out of it", async () => {
    const { root, editBin, enterPreMode, write } = releaseRepository();
    editBin(demandSize);
    enterPreMode();
    const { code, said } = await checkRelease(root);
    expect(code).toBe(0);
    expect(said).toContain("It needs a major release, and none is planned.");
    expect(said).toContain("Changesets are in pre mode: this is told, and nothing is refused.");
    const json = await localo(root, "check-release", "--json");
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: true,
      pre: true,
      packages: [{ ok: false }],
    });
    const initialVersions = { "@localo/bins": "1.0.0" };
    write(".changeset/pre.json", { mode: "exit", tag: "alpha", initialVersions, changesets: [] });
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("prints JSON", async () => {
    const { root, editBin, plan } = releaseRepository();
    editBin(addProperty);
    plan("patch");
    const { code, stdout, stderr } = await localo(root, "check-release", "--json");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({
      ok: false,
      pre: false,
      packages: [
        {
          name: "@localo/bins",
          ok: false,
          verdict: "safe",
          planned: "patch",
          needed: "minor",
          refusals: ["It needs a minor release, and a patch release is planned."],
          changeset: {
            file: expect.stringMatching(/^\.changeset\/bins-[0-9a-f]{8}\.md$/),
            text: expect.stringMatching(
              /^---\n"@localo\/bins": minor\n---\n\n[\s\S]*lid[\s\S]*\n$/,
            ),
          },
        },
      ],
    });
    plan("minor");
    const { stdout: passed } = await localo(root, "check-release", "--json");
    expect(JSON.parse(passed)).toMatchObject({
      ok: true,
      packages: [{ ok: true, changeset: null }],
    });
  });

  it("has no colours where nobody looks", async () => {
    const { root, editBin } = releaseRepository();
    editBin(demandSize);
    expect((await checkRelease(root)).said).not.toContain("\u001b");
  });
});

describe("a domain that stands on another", () => {
  /** The domain `lorries`, whose only type is a list of bins, pinned to `bins` as it is. */
  function dependent() {
    const repository = releaseRepository();
    const { write, commit } = repository;
    write("packages/lorries/package.json", {
      name: "@localo/lorries",
      version: "1.0.0",
      dependencies: { "@localo/bins": "1.0.0" },
    });
    write("schemas/lorries/lorry.schema.json", {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://ns.localo.org/lorries/v1/lorry.schema.json",
      title: "Lorry",
      description: "What empties bins. Source: this test.",
      type: "object",
      required: ["bin"],
      properties: { bin: { $ref: "https://ns.localo.org/bins/v1/bin.schema.json" } },
    });
    write("schemas/lorries/openapi.yaml", {
      openapi: "3.1.0",
      info: { title: "Lorries", version: "1.0.0" },
      servers: [{ url: "/lorries/v1" }],
      paths: {
        "/lorries": {
          post: {
            operationId: "createLorry",
            summary: "Create a lorry",
            requestBody: {
              required: true,
              content: { "application/json": { schema: { $ref: "./lorry.schema.json" } } },
            },
            responses: { 204: { description: "Done." } },
          },
        },
      },
    });
    commit("Release lorries");
    return repository;
  }
  const major = (...names: string[]) =>
    `---\n${names.map((name) => `"@localo/${name}": major\n`).join("")}---\n\nA bin has a size.\n`;

  it("needs a major of its own where what it stands on breaks it: the patch of its pin is not enough", async () => {
    const { root, editBin, write } = dependent();
    editBin(demandSize);
    write(".changeset/by-hand.md", major("bins"));
    const { code, said } = await checkRelease(root);
    expect(code).toBe(1);
    expect(said).toContain("✓ @localo/bins breaking, needs a major release");
    expect(said).toContain("✗ @localo/lorries breaking, needs a major release");
    expect(said).toContain("It needs a major release, and a patch release is planned.");
    write(".changeset/by-hand.md", major("bins", "lorries"));
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("needs nothing but that patch where only words changed", async () => {
    const { root, editBin, plan } = dependent();
    editBin(reword);
    plan("patch");
    expect((await checkRelease(root)).code).toBe(0);
  });
});

describe("a branch on which versions were written", () => {
  /** The repository as somebody has it who cloned it, on a branch of its own. */
  function branch() {
    const repository = releaseRepository();
    const { root, git } = repository;
    const origin = join(temporaryFolder(), "origin.git");
    git("clone", "--quiet", "--bare", root, origin);
    git("remote", "add", "origin", origin);
    git("fetch", "--quiet", "origin");
    git("switch", "--quiet", "--create", "feature");
    return repository;
  }
  const version = ({ write, commit }: ReturnType<typeof branch>, number: string) => {
    write("packages/bins/package.json", { name: "@localo/bins", version: number });
    commit(`Release ${number}`);
  };

  it("is no release: a break does not get through by a version that was written by hand", async () => {
    const repository = branch();
    repository.editBin(demandSize);
    version(repository, "1.0.1");
    const { code, said } = await checkRelease(repository.root);
    expect(code).toBe(1);
    expect(said).toContain("It needs a major release, and a patch release is planned.");
  });

  it("plans what its versions say, as the pull request of a release does", async () => {
    const repository = branch();
    repository.editBin(addProperty);
    version(repository, "1.1.0");
    const { code, said } = await checkRelease(repository.root);
    expect(code).toBe(0);
    expect(said).toContain("planned: a minor release");
  });

  it("is one as soon as it is where releases are made from", async () => {
    const repository = branch();
    repository.editBin(demandSize);
    version(repository, "2.0.0");
    repository.git("push", "--quiet", "origin", "HEAD:main");
    const { code, said } = await checkRelease(repository.root);
    expect(code).toBe(0);
    expect(said).toContain("✓ @localo/bins no change");
  });
});

describe("packages that come and go", () => {
  it("a new one goes out as it is: nobody has it yet", async () => {
    const { root, write, commit } = releaseRepository();
    write("packages/parks/package.json", { name: "@localo/parks", version: "1.0.0" });
    write("schemas/parks/openapi.yaml", { openapi: "3.1.0", paths: { "/parks": { get: {} } } });
    const { code, said } = await checkRelease(root);
    expect(code).toBe(0);
    expect(said).toContain("✓ @localo/parks is new: its first release needs no changeset\n");
    commit();
    expect((await checkRelease(root)).code).toBe(0);
  });

  it("schemas without a package are released by nobody", async () => {
    const { root, write } = releaseRepository();
    write("schemas/parks/openapi.yaml", { openapi: "3.1.0", paths: { "/parks": { get: {} } } });
    const { code, said } = await checkRelease(root);
    expect(code).toBe(0);
    expect(said).not.toContain("parks");
  });

  it("one whose schemas are gone is broken", async () => {
    const { root, plan, commit } = releaseRepository();
    rmSync(join(root, "schemas/bins"), { recursive: true });
    commit();
    plan("minor");
    const { code, said } = await checkRelease(root);
    expect(code).toBe(1);
    expect(said).toContain("✗ @localo/bins breaking, needs a major release");
  });

  it("one that is gone is released no more, and does not hold up the others", async () => {
    const { root, write, commit } = releaseRepository();
    write("packages/parks/package.json", { name: "@localo/parks", version: "1.0.0" });
    write("schemas/parks/openapi.yaml", { openapi: "3.1.0", paths: { "/parks": { get: {} } } });
    commit();
    rmSync(join(root, "schemas/parks"), { recursive: true });
    rmSync(join(root, "packages/parks"), { recursive: true });
    const { code, said } = await checkRelease(root);
    expect(code).toBe(0);
    expect(said).not.toContain("parks");
  });
});

describe("localo check-release that cannot say ends with 2", () => {
  const refusal = async (root: string) => {
    const { code, stdout, stderr } = await localo(root, "check-release");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toMatch(/\n +at /);
    return stderr;
  };

  it("without changesets", async () => {
    const { root } = gitRepository();
    expect(await refusal(root)).toBe(
      "error: There is no .changeset/config.json, so nobody can say what is to be released. Write it: npx changeset init.\n",
    );
  });

  it("in a shallow clone", async () => {
    const { root, editBin, commit } = releaseRepository();
    editBin(demandSize);
    commit();
    const clone = join(temporaryFolder(), "clone");
    execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${root}`, clone]);
    expect(await refusal(clone)).toMatch(/^error: .*git fetch --unshallow.*fetch-depth: 0/);
  });

  it("outside of git", async () => {
    const { root } = releaseRepository();
    rmSync(join(root, ".git"), { recursive: true });
    expect(await refusal(root)).toMatch(/^error: There is no git history here/);
  });

  it.each([
    [
      "a package that is not there",
      '---\n"@localo/parks": minor\n---\n\nParks.\n',
      "@localo/parks",
    ],
    ["a release that there is not", '---\n"@localo/bins": huge\n---\n\nBins.\n', '"huge"'],
    ["no front matter", "Bins.\n", "frontmatter"],
    ["nothing at all", "", "empty"],
  ])("for a changeset with %s, and says in which file", async (_, text, reason) => {
    const { root, write } = releaseRepository();
    write(".changeset/odd-one.md", text);
    const said = await refusal(root);
    expect(said).toContain(".changeset/odd-one.md");
    expect(said).toContain(reason);
    const { code, stdout } = await localo(root, "check-release", "--json");
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: expect.stringContaining(reason) });
  });

  it("but not for a changeset that plans nothing, nor for the folder's README", async () => {
    const { root, write } = releaseRepository();
    write(".changeset/none.md", "---\n---\n");
    write(".changeset/README.md", "# Changesets\n");
    expect((await checkRelease(root)).code).toBe(0);
  });
});
