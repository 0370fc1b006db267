import Building
import Foundation
import FoundationNetworking
import Site
import Synchronization

/// Asks servers of the web: for the head of a page, and where they do not give that, for the page, of which no more than the
/// head is read.
struct WebProber: LinkProber {
  /// Seconds until an answer has to begin, and until it has to be done.
  private static let patience = (beginning: 10.0, whole: 30.0)
  private let session: URLSession
  private let reader = HeadReader()

  init() {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = Self.patience.beginning
    configuration.timeoutIntervalForResource = Self.patience.whole
    configuration.httpAdditionalHeaders = ["User-Agent": "phanit-check/\(ProgramText.version)", "Accept": "*/*"]
    session = URLSession(configuration: configuration, delegate: reader, delegateQueue: nil)
  }

  func reply(to url: String) async -> LinkReply {
    guard let url = URL(string: url), url.host?.isEmpty == false else { return .unreadable }
    var request = URLRequest(url: url)
    request.httpMethod = "HEAD"
    switch await status(for: request) {
    case .success(let code) where LinkReply.status(code).isGood: return .status(code)
    // Who did not answer in time is not waited for again.
    case .failure(let error) where error.code == .timedOut: return .silence
    default: break
    }
    // Some servers know no HEAD, or answer it otherwise than the page.
    request.httpMethod = "GET"
    request.setValue("bytes=0-0", forHTTPHeaderField: "Range")
    return (try? await status(for: request).get()).map { .status($0) } ?? .silence
  }

  /// Redirects are followed.
  private func status(for request: URLRequest) async -> Result<Int, URLError> {
    await withCheckedContinuation { continuation in
      let task = session.dataTask(with: request)
      reader.wait(for: task) { continuation.resume(returning: $0) }
      task.resume()
    }
  }
}

/// Takes the status of each answer, and ends it before its body comes.
private final class HeadReader: NSObject, URLSessionDataDelegate {
  typealias Report = @Sendable (Result<Int, URLError>) -> Void
  private let waiting = Mutex<[Int: Report]>([:])

  func wait(for task: URLSessionTask, _ report: @escaping Report) {
    waiting.withLock { $0[task.taskIdentifier] = report }
  }

  /// Once for each task; what comes later of it is nothing.
  private func report(_ result: Result<Int, URLError>, of task: URLSessionTask) {
    waiting.withLock { $0.removeValue(forKey: task.taskIdentifier) }?(result)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    if let code = (response as? HTTPURLResponse)?.statusCode { report(.success(code), of: dataTask) }
    completionHandler(.cancel)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let code = (task.response as? HTTPURLResponse)?.statusCode
    report(code.map { .success($0) } ?? .failure(error as? URLError ?? URLError(.unknown)), of: task)
  }
}
