// swift-tools-version: 6.2
import PackageDescription

/// Every module of Phanit is compiled alike: Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of Phanit. `dependencies` name only modules of a lower layer: see ARCHITECTURE.md.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], fixtures: [String] = []) -> Target {
  // Fixture folders are read by path, so that a failing test names a file a person can open.
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: fixtures,
    swiftSettings: strict)
}

let package = Package(
  name: "phanit",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "phanit", targets: ["phanit"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // C libraries of the system.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CThai", pkgConfig: "libthai", providers: [.apt(["libthai-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLinux"),
    .target(name: "CMarkTree", dependencies: ["CCMark"]),

    // Layers, from the ground up.
    module("SourceText"),
    module("Fingerprints", ["CCrypto"]),
    module("YAML", ["CYAML", "SourceText"]),
    module("Localization", ["SourceText", "YAML"]),
    module("WordBreaking", ["CLinux", "CThai", "SourceText"]),
    module("Markdown", ["CCMark", "CMarkTree", "Localization", "SourceText"]),
    module("Templating", ["Localization", "SourceText"]),
    module("Datasets", ["CPCRE2", "Fingerprints", "Localization", "SourceText", "YAML"]),
    module("Charting", ["Localization", "SourceText", "WordBreaking"]),
    module("Figures", ["Charting", "Datasets", "Fingerprints", "Localization", "SourceText", "YAML"]),
    module("DataReports", ["Datasets", "Fingerprints", "Localization", "SourceText", "YAML"]),
    module("BuiltInFiles", plugins: ["EmbedFiles"]),
    module(
      "Site",
      [
        "Charting", "Datasets", "Figures", "Fingerprints", "Localization", "Markdown", "SourceText", "Templating",
        "WordBreaking", "YAML",
      ]),
    module(
      "Building",
      [
        "BuiltInFiles", "CLinux", "CZlib", "Charting", "Datasets", "Figures", "Fingerprints", "Localization",
        "Markdown",
        "Site", "SourceText", "WordBreaking", "YAML",
      ]),
    module(
      "Preview",
      [
        "Fingerprints", "SourceText", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "phanit",
      dependencies: [
        "BuiltInFiles", "Building", "Charting", "DataReports", "Datasets", "Figures", "Localization", "Preview", "Site",
        "SourceText", "WordBreaking", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Templates and the starter site travel inside the binary.
    .executableTarget(name: "embed-files", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    // The made-up series of the demonstration site.
    .executableTarget(name: "demonstration-data", dependencies: ["DemonstrationData"], swiftSettings: strict),
    module("DemonstrationData"),

    // Every kind of chart, drawn from the files in Gallery.
    .executableTarget(name: "gallery", dependencies: ["ChartGallery"], swiftSettings: strict),
    module("ChartGallery", ["Building", "Charting", "Figures", "SourceText"]),

    // What tests of several modules share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("SourceText", []),
    tests("YAML", ["SourceText"]),
    tests("Localization", ["SourceText", "YAML"]),
    tests("WordBreaking", ["SourceText"]),
    tests("Markdown", ["SourceText"]),
    tests("Templating", ["FuzzChecks", "SourceText", "YAML"], fixtures: ["Fixtures", "Jinja"]),
    // What holds of every reading: asked by tests and by libFuzzer.
    .target(
      name: "FuzzChecks", dependencies: ["Datasets", "SourceText", "Templating"], path: "Fuzzing/FuzzChecks",
      swiftSettings: strict),
    tests("Datasets", ["FuzzChecks", "Localization", "SourceText", "YAML"], fixtures: ["Corpus"]),
    tests("Charting", ["Localization", "SourceText", "WordBreaking"], fixtures: ["Fixtures"]),
    tests("DemonstrationData", []),
    tests("Figures", ["Charting", "Datasets", "Localization", "SourceText", "YAML"]),
    tests("ChartGallery", ["SourceText"]),
    tests("DataReports", ["Datasets", "Localization", "SourceText", "YAML"]),
    tests("Site", ["Datasets", "Fingerprints", "Localization", "SourceText", "Templating", "WordBreaking", "YAML"]),
    tests(
      "Building",
      ["CZlib", "Datasets", "Fingerprints", "Localization", "Site", "SourceText", "WordBreaking", "YAML"]),
    tests("Preview", ["SourceText"]),
    .testTarget(
      name: "CommandTests", dependencies: ["phanit", "DataReports", "SourceText", "WordBreaking", "YAML"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ]
)

// Built on request only, by the scripts of these names in Benchmarks.
if Context.environment["PHANIT_BENCHMARKS"] != nil {
  package.targets += [
    .executableTarget(
      name: "datasets-benchmark", dependencies: ["Datasets", "Localization", "SourceText"],
      path: "Benchmarks/datasets-benchmark", swiftSettings: strict),
    .executableTarget(
      name: "charts-benchmark", dependencies: ["Charting", "Localization", "SourceText", "YAML"],
      path: "Benchmarks/charts-benchmark", swiftSettings: strict),
    .executableTarget(
      name: "templates-benchmark", dependencies: ["SourceText", "Templating"],
      path: "Benchmarks/templates-benchmark", swiftSettings: strict),
    .executableTarget(
      name: "bulletins-benchmark",
      dependencies: [
        "BuiltInFiles", "CCMark", "CYAML", "Localization", "Site", "SourceText", "WordBreaking",
      ],
      path: "Benchmarks/bulletins-benchmark", swiftSettings: strict),
  ]
}

// Built on request only, by Tools/fuzz, with the sanitizer's counters in every module. The other targets are left out:
// the sanitizer's flags would reach the tools of their plugins, which have a `main` of their own.
if Context.environment["PHANIT_FUZZING"] != nil {
  let fuzzed = [
    "CCrypto", "CPCRE2", "CYAML", "Datasets", "Fingerprints", "FuzzChecks", "Localization", "SourceText", "Templating",
    "YAML",
  ]
  package.targets.removeAll { !fuzzed.contains($0.name) }
  package.products = []
  for (name, module) in [("FuzzTable", "Datasets"), ("FuzzDescriptor", "Datasets"), ("FuzzTemplate", "Templating")] {
    package.products.append(.library(name: name, type: .static, targets: [name]))
    package.targets.append(
      .target(
        name: name, dependencies: [.byName(name: module), "FuzzChecks", "SourceText"], path: "Fuzzing/\(name)",
        swiftSettings: strict))
  }
}
