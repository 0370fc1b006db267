import SourceText

/// What can be wrong with a template, as facts.
package enum TemplateProblem: Problem, Error {
  // Text and syntax.
  case invalidUTF8
  case unclosedTag(String)
  case unexpectedCharacter(String)
  case unclosedString
  case stringEscape(String)
  case malformedNumber(String)
  case syntax(expected: Expected, found: String)
  case inlineElseMissing
  case literalNameNeeded(tag: String)
  case unknownTag(String, near: String?)
  case unclosedStatement(String)
  case unexpectedTag(String)
  case escapingIsOn
  case recursiveLoop
  case parameterTwice(String)
  case parameterOrder(String)
  case blockEndName(expected: String, found: String)
  case tooDeep(limit: Int)

  // How templates make up a page.
  case missingTemplate(String, near: String?)
  case cycle([String])
  case extendsPlace
  case outsideBlock
  case duplicateBlock(String)
  case unknownBlock(String, parent: String, near: String?)
  case superPlace
  case superWithoutParent(block: String)
  case unused(String, near: String?)
  case importedContent
  case macroPlace
  case programSize(limit: Int)

  // Names and types.
  case unknownName(String, near: String?)
  case unknownAttribute(String, of: String, near: String?)
  case noAttributes(String, TemplateType)
  case maybeUnset(String)
  case outOfContext(String)
  case notValue(String)
  case notNamespace(String)
  case namespacePlace
  case unknownMethod(String, TemplateType, near: String?)
  case notMacro
  case unknownFilter(String, near: String?)
  case unknownTest(String, near: String?)
  case unknownFunction(String, near: String?)
  case notCallable
  case argumentMissing(String, of: String)
  case argumentExtra(of: String, limit: Int)
  case argumentUnknown(String, of: String, near: String?)
  case argumentTwice(String, of: String)
  case argumentType(String, of: String, expected: TemplateType, found: TemplateType)
  case argumentLiteral(String, of: String)
  case argumentChoice(String, of: String, [String], near: String?)
  case maybeNone(TemplateType)
  case notPrintable(TemplateType)
  case operandType(String, TemplateType)
  case operandTypes(String, TemplateType, TemplateType)
  case notIterable(TemplateType)
  case unpacking(TemplateType, count: Int)

  // Where in the page a value stands.
  case outputPlace(OutputPlace)
  case branchesDisagree
  case loopDisagrees
  case unfinishedMarkup
  /// A tag, a script, a style, a comment or the like that its block or its included template does not close.
  case markupLeftOpen
  /// A macro that is called with a body and never asks for it.
  case callBodyUnused(String)
  case macroMarkup
  case malformedTag(TagFault)

  // While a page is rendered.
  case unsafeLink(String)
  case noValue
  case missingKey(String, near: String?)
  case indexOutOfRange(Int, count: Int)
  case valueType(expected: TemplateType, found: TemplateType)
  case partCount(Int, expected: Int)
  case stepZero
  case itemMissing
  case divisionByZero
  case overflow
  case notFinite
  case conversion(String, to: TemplateType)
  case nestedTooDeep(limit: Int)
  case valueSize(limit: Int)
  case outputSize(limit: Int)
  case recursion(limit: Int)
  case passes(limit: Int)
  case notRoot(String, near: String?)
  case modelShape(expected: String, found: String)
}

extension TemplateProblem {
  /// What the parser was waiting for.
  package enum Expected: Sendable, Hashable {
    case expression
    case name
    case tagName
    case endOfTag
    case endOfOutput
    case text(String)
  }

  /// A place of a page where no value may stand.
  package enum OutputPlace: Sendable, Hashable {
    case tagName
    case attributeName
    case unquotedAttribute
    case scriptAttribute(String)
    case script
    case dataScript
    case style
    case styleAttribute
    case documentAttribute(String)
    /// Of a `meta` that leads to another page.
    case refresh
    case comment
    case declaration
  }

  /// What is wrong with a tag of the HTML.
  package enum TagFault: Sendable, Hashable {
    /// In a name, or in a value without quotation marks.
    case character(String)
    case missingSpace
    case endTagAttribute
  }

  package var severity: Severity {
    if case .unused = self { return .warning }
    return .error
  }

  package var code: String {
    switch self {
    case .invalidUTF8: "template-invalid-utf8"
    case .unclosedTag: "template-unclosed-tag"
    case .unexpectedCharacter: "template-unexpected-character"
    case .unclosedString: "template-unclosed-string"
    case .stringEscape: "template-string-escape"
    case .malformedNumber: "template-number"
    case .syntax: "template-syntax"
    case .inlineElseMissing: "template-inline-else"
    case .literalNameNeeded: "template-literal-name"
    case .unknownTag: "template-unknown-tag"
    case .unclosedStatement: "template-unclosed-statement"
    case .unexpectedTag: "template-unexpected-tag"
    case .escapingIsOn: "template-escaping"
    case .recursiveLoop: "template-recursive-loop"
    case .parameterTwice: "template-parameter-twice"
    case .parameterOrder: "template-parameter-order"
    case .blockEndName: "template-block-end-name"
    case .tooDeep: "template-too-deep"
    case .missingTemplate: "template-missing"
    case .cycle: "template-cycle"
    case .extendsPlace: "template-extends-place"
    case .outsideBlock: "template-outside-block"
    case .duplicateBlock: "template-duplicate-block"
    case .unknownBlock: "template-unknown-block"
    case .superPlace: "template-super-place"
    case .superWithoutParent: "template-super-without-parent"
    case .unused: "template-unused"
    case .importedContent: "template-imported-content"
    case .macroPlace: "template-macro-place"
    case .programSize: "template-program-size"
    case .unknownName: "template-unknown-name"
    case .unknownAttribute: "template-unknown-attribute"
    case .noAttributes: "template-no-attributes"
    case .maybeUnset: "template-maybe-unset"
    case .outOfContext: "template-out-of-context"
    case .notValue: "template-not-value"
    case .notNamespace: "template-not-namespace"
    case .namespacePlace: "template-namespace-place"
    case .unknownMethod: "template-unknown-method"
    case .notMacro: "template-not-macro"
    case .unknownFilter: "template-unknown-filter"
    case .unknownTest: "template-unknown-test"
    case .unknownFunction: "template-unknown-function"
    case .notCallable: "template-not-callable"
    case .argumentMissing: "template-argument-missing"
    case .argumentExtra: "template-argument-extra"
    case .argumentUnknown: "template-argument-unknown"
    case .argumentTwice: "template-argument-twice"
    case .argumentType: "template-argument-type"
    case .argumentLiteral: "template-argument-literal"
    case .argumentChoice: "template-argument-choice"
    case .maybeNone: "template-maybe-none"
    case .notPrintable: "template-not-printable"
    case .operandType, .operandTypes: "template-operand-type"
    case .notIterable: "template-not-iterable"
    case .unpacking: "template-unpacking"
    case .outputPlace: "template-output-place"
    case .branchesDisagree: "template-html-branches"
    case .loopDisagrees: "template-html-loop"
    case .unfinishedMarkup: "template-html-unfinished"
    case .markupLeftOpen: "template-html-open"
    case .callBodyUnused: "template-call-body-unused"
    case .macroMarkup: "template-html-macro"
    case .malformedTag: "template-html-tag"
    case .unsafeLink: "template-unsafe-link"
    case .noValue: "template-no-value"
    case .missingKey: "template-missing-key"
    case .indexOutOfRange: "template-index"
    case .valueType: "template-value-type"
    case .partCount: "template-part-count"
    case .stepZero: "template-step-zero"
    case .itemMissing: "template-item-missing"
    case .divisionByZero: "template-division-by-zero"
    case .overflow: "template-overflow"
    case .notFinite: "template-not-finite"
    case .conversion: "template-conversion"
    case .nestedTooDeep: "template-nested-too-deep"
    case .valueSize: "template-value-size"
    case .outputSize: "template-output-size"
    case .recursion: "template-recursion"
    case .passes: "template-passes"
    case .notRoot: "template-not-root"
    case .modelShape: "template-model-shape"
    }
  }
}
