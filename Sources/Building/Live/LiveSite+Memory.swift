import Fingerprints
import Localization
import Site
import SourceText

/// What a preview keeps from one start to the next, below `.phanit`.
extension LiveSite {
  /// What was shown last, if the site looks as it did then; nil where only reading tells what is to be shown.
  package nonisolated func recall() -> LastPreview? {
    guard let request, let last = RecordStore.loadPreview(of: options.site),
      last.holds(for: request, at: options.clock(), in: options.site)
    else { return nil }
    return last
  }

  /// Takes over what was shown before the site was read.
  /// - Returns: false where the site was read otherwise than it was shown.
  package func adopt(_ last: LastPreview) -> Bool {
    guard let shown, shown.isSound, !diagnostics.hasErrors, shown.look == last.sources,
      last.firstChange.map({ shown.clock < $0 }) ?? true
    else { return false }
    adopted = last.files
    rememberedVersion = version
    return true
  }

  /// Keeps what is shown now and what is known of the files, unless it was kept already. Nothing is kept while the site has errors or
  /// has just been changed.
  /// - Parameter instant: the present, in nanoseconds since 1970.
  package func remember(at instant: Int? = nil) async {
    guard let request, let shown, shown.isSound, !diagnostics.hasErrors, version != rememberedVersion else { return }
    let (site, version, clock, instant) = (options.site, version, options.clock(), instant ?? Disk.now)
    let look = await Task.detached { SiteSources.look(at: site) }.value
    guard let look, version == self.version, !look.isTooFresh(at: instant), shown.isMade(of: look, in: site),
      let last = preview(as: look, request, clock)
    else { return }
    rememberedVersion = version
    let news = newIndex
    newIndex = nil
    // Who may not write here starts slower the next time.
    await Task.detached { try? RecordStore.save(last, news, of: site) }.value
  }

  /// What is shown now of what was asked for; nil where not all that is said of it will be true again.
  private func preview(as look: TreeSnapshot, _ request: Fingerprint, _ clock: Instant) -> LastPreview? {
    guard let shown, shown.firstChange.map({ clock < $0 }) ?? true, let warnings = KeptWarnings(diagnostics) else {
      return nil
    }
    // What was looked at last comes first.
    let rendered = shown.rendered.all.reversed().flatMap { entry, rendered -> [LastPreview.File] in
      guard let own = KeptWarnings(rendered.diagnostics) else { return [] }
      let publication = publication(of: entry, in: shown.contents)
      return rendered.files.map { LastPreview.File(file: $0, publication: publication, warnings: own) }
    }
    return LastPreview(
      request: request, sources: look, clock: clock, firstChange: shown.firstChange, zone: shown.contents.zone,
      warnings: warnings, files: LastPreview.limited(rendered + adopted))
  }

  private nonisolated var request: Fingerprint? {
    guard let program else { return nil }
    var builder = FingerprintBuilder()
    builder.add(program)
    builder.add(options.address?.absolute("/"))
    return builder.finish()
  }
}

extension LiveSite.Shown {
  /// Whether the files that lie there now are those that were read, whatever their times.
  /// - Parameter look: as the folders look now.
  fileprivate func isMade(of look: TreeSnapshot, in site: String) -> Bool {
    let (now, then) = (look.readable, self.look.readable)
    guard now.map(\.path) == then.map(\.path) else { return false }
    return zip(now, then).allSatisfy { now, then in
      now.status == then.status && !then.status.isTooFresh(at: instant)
        || now.status.kind == .file && isSame(now.path, in: site)
    }
  }

  private func isSame(_ path: String, in site: String) -> Bool {
    guard let bytes = try? Disk.read(site + "/" + path) else { return false }
    return contents.fingerprint(of: .file(path)) == Optional(Fingerprint(of: bytes)).fingerprint
  }
}
