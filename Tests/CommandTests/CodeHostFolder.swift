import Foundation

/// A site in a repository, with what a code host gives to its jobs: a place to push to, a source of Phanit, stubs of programs
/// that would reach the network. Each job runs in a clone of its own.
final class CodeHostFolder {
  private static let start = #"""
    mkdir bin home
    printf '#!/bin/sh\necho "gh $*" >> "%s/asked"\n' "$PWD" > bin/gh
    printf '#!/bin/sh\n' > bin/apt-get
    # In the place of Phanit's source: what is built is the program of these tests, which runs at $CLOCK.
    mkdir -p phanit/Tools
    printf '#!/bin/sh\n' > phanit/Tools/setup
    printf '#!/bin/sh\nmkdir -p .build/release\ncp program .build/release/phanit\n' > bin/swift
    printf '#!/bin/sh\nexec "%s" "$@" --clock "$CLOCK"\n' "$PROGRAM" > phanit/program
    chmod +x bin/* phanit/Tools/setup phanit/program
    git init -q -b main phanit
    git -C phanit add .
    git -C phanit commit -q -m "Phanit"
    git -C phanit tag 0.1.0
    git init -q --bare -b main origin.git
    git -C origin.git config receive.advertisePushOptions true
    printf '#!/bin/sh\nenv | grep "^GIT_PUSH_OPTION_[0-9]" | sort >> "%s/asked"\nexit 0\n' "$PWD" > origin.git/hooks/pre-receive
    chmod +x origin.git/hooks/pre-receive
    git init -q -b main site
    git -C site add .
    git -C site commit -q -m "Begin"
    git -C site push -q ../origin.git main
    """#

  private let folder: TemporaryFolder
  var path: String { folder.path }
  private var count = 0

  /// - Parameter write: puts the site into the folder `site`.
  init(_ write: (TemporaryFolder) throws -> Void) throws {
    folder = try TemporaryFolder()
    try write(folder)
    let started = try shell(Self.start, in: "")
    guard started.status == 0 else { throw Failure(text: started.errors) }
  }

  struct Failure: Error { let text: String }

  /// What the stub of `gh`, and pushes with options, asked for.
  var asked: String { (try? folder.read("asked")) ?? "" }

  /// A new clone of a branch.
  func clone(_ branch: String) throws -> String {
    count += 1
    let name = "clone-\(count)"
    let cloned = try shell("git clone -q --branch '\(branch)' origin.git \(name)", in: "")
    guard cloned.status == 0 else { throw Failure(text: cloned.errors) }
    return name
  }

  func read(_ name: String) throws -> String { try folder.read(name) }
  func has(_ name: String) -> Bool { folder.has(name) }

  /// Runs the steps of a job in a clone until one fails, as its host does.
  /// - Parameter variables: take the place of those of the job.
  /// - Returns: the outcome of the last step, with what all of them printed.
  func run(
    _ job: HostedJob, in clone: String, clock: String, _ variables: [String: String] = [:]
  ) throws -> Program.Outcome {
    var all = Program.Outcome(status: 0, output: "", errors: "")
    var environment = ["CLOCK": clock, "GITHUB_PATH": path + "/" + clone + ".path"]
    environment["GITHUB_STEP_SUMMARY"] = path + "/" + clone + ".summary"
    let variables = variables.merging(["PHANIT_REPOSITORY": "file://" + path + "/phanit"]) { given, _ in given }
    environment.merge(variables) { _, new in new }
    for step in job.steps where all.status == 0 {
      let added = ((try? folder.read(clone + ".path")) ?? "").split(separator: "\n").map { $0 + ":" }.joined()
      let script = "PATH=\"\(added)$PATH\"\n" + step.script
      var environment = environment
      for (name, value) in step.variables where variables[name] == nil { environment[name] = value }
      let outcome = try shell(script, in: clone, environment)
      all = Program.Outcome(
        status: outcome.status, output: all.output + outcome.output, errors: all.errors + outcome.errors)
    }
    return all
  }

  /// Runs a script as `shell: bash` does.
  func shell(_ script: String, in name: String, _ more: [String: String] = [:]) throws -> Program.Outcome {
    var environment = [
      "PATH": path + "/bin:/usr/local/bin:/usr/bin:/bin", "HOME": path + "/home", "LANG": "C.UTF-8",
      "PROGRAM": Program.path, "GIT_CONFIG_NOSYSTEM": "1",
    ]
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = "Officer"
      environment["GIT_\(role)_EMAIL"] = "officer@example.org"
    }
    environment.merge(more) { _, new in new }
    return try Program.run(
      program: "/bin/bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
      in: name.isEmpty ? path : path + "/" + name, environment: environment)
  }
}
