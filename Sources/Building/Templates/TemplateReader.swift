import Glibc
import Localization
import Site
import SourceText
import WordBreaking
import YAML

/// Tries templates without building a site.
package enum TemplateReader {
  /// What a template makes of data.
  ///
  /// The templates that it leads to are looked for beside it, then in the `Templates` of the site, then among those that
  /// travel with the program. Its functions and filters answer for the site; where there is none, for one without pages.
  /// - Parameters:
  ///   - data: a file of JSON or YAML that holds a mapping, `-` for standard input; nil for none.
  ///   - language: of what is printed; nil for the default language of the site, else Thai.
  ///   - clock: decides which pages of the site are published.
  /// - Returns: nil where there are errors, and the problems of the template and of its data.
  package static func render(
    _ path: String, data: String?, site: String, language: Language?, clock: Instant,
    dictionary: String? = ThaiWordBreaker.installedDictionaryPath
  ) -> (page: [UInt8]?, diagnostics: [Diagnostic]) {
    do throws(FileProblem) {
      let file = try DataFile.read(path).get()
      let (entries, problems) = try read(data: data)
      guard !problems.hasErrors else { return (nil, problems) }
      let options = SiteContents.Options(clock: clock, words: ThaiWordBreaker(dictionaryPath: dictionary))
      // What is wrong with the site is for its build to say.
      let (contents, _) = SiteContents.load(isSite(site) ? SiteSources.read(site).files : noSite, options: options)
      let folder = Disk.parent(of: path)
      var unreadable: [Diagnostic] = []
      let (page, found) = contents.render(file, named: Disk.name(of: path), data: entries, language: language) { name in
        do throws(FileProblem) { return try template(name, in: folder) } catch {
          if case .cannotRead(_, ENOENT) = error { return nil }
          unreadable.append(Diagnostic(error))
          return nil
        }
      }
      // That it is missing then follows from that.
      return unreadable.hasErrors ? (nil, unreadable) : (page, unreadable + found)
    } catch {
      return (nil, [Diagnostic(error)])
    }
  }

  /// Checks every template of a site, with the built-in ones that it does not replace.
  /// - Returns: how many there are, and every problem of them all.
  package static func check(site: String) -> (count: Int, diagnostics: [Diagnostic]) {
    guard isSite(site) else { return (0, [Diagnostic(FileProblem.missingSite(in: site))]) }
    let sources = SiteSources.readTemplates(site)
    let (count, diagnostics) = SiteTemplates.check(sources.files)
    return (count, sources.diagnostics + diagnostics)
  }

  private static func isSite(_ folder: String) -> Bool { Disk.status(folder + "/" + SiteSettings.path)?.kind == .file }

  /// The built-in templates, in both languages.
  private static var noSite: SiteFiles {
    let settings = SourceFile(path: SiteSettings.path, text: "languages: [th, en]\n")
    return SiteFiles(site: [SiteFiles.Entry(settings)], builtIn: SiteSources.builtIn)
  }

  private static func read(data path: String?) throws(FileProblem) -> (entries: [YAMLEntry], problems: [Diagnostic]) {
    guard let path else { return ([], []) }
    let file = try DataFile.read(path == "-" ? nil : path).get()
    let (root, problems) = YAMLParser.parse(file)
    guard problems.isEmpty else { return ([], problems) }
    let reader = YAMLMappingReader(file, root, named: "data")
    return (reader.keys, reader.diagnostics)
  }

  /// A template below `folder`; a name that climbs out of it names none.
  private static func template(_ name: String, in folder: String) throws(FileProblem) -> SourceFile? {
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
    let path = folder == "." ? name : folder + "/" + name
    return SourceFile(path: path, bytes: try Disk.read(name, inside: folder))
  }
}
