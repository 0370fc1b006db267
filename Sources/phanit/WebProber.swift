import Building
import Foundation
import FoundationNetworking

/// Asks servers of the web: for the head of a page, and where they do not give that, for the page.
struct WebProber: LinkProber {
  /// Seconds until an answer has to begin, and until it has to be done.
  private static let patience = (beginning: 10.0, whole: 30.0)
  private let session: URLSession

  init() {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = Self.patience.beginning
    configuration.timeoutIntervalForResource = Self.patience.whole
    configuration.httpAdditionalHeaders = ["User-Agent": "phanit-check/\(ProgramText.version)", "Accept": "*/*"]
    session = URLSession(configuration: configuration)
  }

  func status(of url: String) async -> Int? {
    guard let url = URL(string: url) else { return nil }
    // Some servers know no HEAD, or answer it otherwise than the page.
    if let status = await status(of: url, method: "HEAD"), (200..<400).contains(status) { return status }
    return await status(of: url, method: "GET")
  }

  /// Redirects are followed.
  private func status(of url: URL, method: String) async -> Int? {
    var request = URLRequest(url: url)
    request.httpMethod = method
    guard let (_, response) = try? await session.data(for: request) else { return nil }
    return (response as? HTTPURLResponse)?.statusCode
  }
}
