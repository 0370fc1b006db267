/// A province as the made-up series see it: rough magnitudes chosen by hand, not statistics.
struct Province: Sendable {
  /// The two digits of the Department of Provincial Administration.
  let code: String
  /// New juristic persons in a usual month.
  let monthlyRegistrations: Double
  /// The share of limited companies among them.
  let shareOfCompanies: Double
  /// Food prices beside those of the country.
  let costOfFood: Double

  private init(_ code: String, _ monthlyRegistrations: Double, _ shareOfCompanies: Double, _ costOfFood: Double) {
    self.code = code
    self.monthlyRegistrations = monthlyRegistrations
    self.shareOfCompanies = shareOfCompanies
    self.costOfFood = costOfFood
  }

  /// All 77, by code.
  static let all = [
    Province("10", 1_828, 0.94, 1.06),  // Bangkok
    Province("11", 340, 0.84, 1.0),  // Samut Prakan
    Province("12", 357, 0.84, 1.0),  // Nonthaburi
    Province("13", 340, 0.84, 1.0),  // Pathum Thani
    Province("14", 76, 0.84, 1.0),  // Phra Nakhon Si Ayutthaya
    Province("15", 15, 0.84, 1.0),  // Ang Thong
    Province("16", 32, 0.84, 1.0),  // Lop Buri
    Province("17", 12, 0.84, 1.0),  // Sing Buri
    Province("18", 14, 0.84, 1.0),  // Chai Nat
    Province("19", 53, 0.84, 1.0),  // Saraburi
    Province("20", 527, 0.9, 1.02),  // Chon Buri
    Province("21", 123, 0.78, 1.02),  // Rayong
    Province("22", 31, 0.78, 1.02),  // Chanthaburi
    Province("23", 26, 0.78, 1.02),  // Trat
    Province("24", 66, 0.78, 1.02),  // Chachoengsao
    Province("25", 41, 0.78, 1.02),  // Prachin Buri
    Province("26", 19, 0.78, 1.02),  // Nakhon Nayok
    Province("27", 34, 0.78, 1.02),  // Sa Kaeo
    Province("30", 144, 0.62, 0.97),  // Nakhon Ratchasima
    Province("31", 44, 0.62, 0.97),  // Buri Ram
    Province("32", 36, 0.62, 0.97),  // Surin
    Province("33", 34, 0.62, 0.97),  // Si Sa Ket
    Province("34", 70, 0.62, 0.97),  // Ubon Ratchathani
    Province("35", 15, 0.62, 0.97),  // Yasothon
    Province("36", 29, 0.62, 0.97),  // Chaiyaphum
    Province("37", 12, 0.62, 0.97),  // Amnat Charoen
    Province("38", 15, 0.62, 0.97),  // Bueng Kan
    Province("39", 13, 0.62, 0.97),  // Nong Bua Lam Phu
    Province("40", 110, 0.62, 0.97),  // Khon Kaen
    Province("41", 75, 0.62, 0.97),  // Udon Thani
    Province("42", 27, 0.62, 0.97),  // Loei
    Province("43", 29, 0.62, 0.97),  // Nong Khai
    Province("44", 31, 0.62, 0.97),  // Maha Sarakham
    Province("45", 39, 0.62, 0.97),  // Roi Et
    Province("46", 29, 0.62, 0.97),  // Kalasin
    Province("47", 36, 0.62, 0.97),  // Sakon Nakhon
    Province("48", 29, 0.62, 0.97),  // Nakhon Phanom
    Province("49", 20, 0.62, 0.97),  // Mukdahan
    Province("50", 280, 0.82, 0.98),  // Chiang Mai
    Province("51", 32, 0.66, 0.98),  // Lamphun
    Province("52", 34, 0.66, 0.98),  // Lampang
    Province("53", 17, 0.66, 0.98),  // Uttaradit
    Province("54", 19, 0.66, 0.98),  // Phrae
    Province("55", 17, 0.66, 0.98),  // Nan
    Province("56", 17, 0.66, 0.98),  // Phayao
    Province("57", 66, 0.66, 0.98),  // Chiang Rai
    Province("58", 12, 0.66, 1.04),  // Mae Hong Son
    Province("60", 44, 0.66, 0.98),  // Nakhon Sawan
    Province("61", 14, 0.66, 0.98),  // Uthai Thani
    Province("62", 31, 0.66, 0.98),  // Kamphaeng Phet
    Province("63", 44, 0.66, 0.98),  // Tak
    Province("64", 20, 0.66, 0.98),  // Sukhothai
    Province("65", 46, 0.66, 0.98),  // Phitsanulok
    Province("66", 17, 0.66, 0.98),  // Phichit
    Province("67", 34, 0.66, 0.98),  // Phetchabun
    Province("70", 65, 0.84, 1.0),  // Ratchaburi
    Province("71", 53, 0.84, 1.0),  // Kanchanaburi
    Province("72", 39, 0.84, 1.0),  // Suphan Buri
    Province("73", 136, 0.84, 1.0),  // Nakhon Pathom
    Province("74", 162, 0.84, 1.0),  // Samut Sakhon
    Province("75", 15, 0.84, 1.0),  // Samut Songkhram
    Province("76", 41, 0.84, 1.0),  // Phetchaburi
    Province("77", 78, 0.84, 1.0),  // Prachuap Khiri Khan
    Province("80", 73, 0.8, 1.05),  // Nakhon Si Thammarat
    Province("81", 66, 0.8, 1.05),  // Krabi
    Province("82", 53, 0.8, 1.05),  // Phang-nga
    Province("83", 408, 0.95, 1.12),  // Phuket
    Province("84", 280, 0.92, 1.05),  // Surat Thani
    Province("85", 20, 0.8, 1.05),  // Ranong
    Province("86", 36, 0.8, 1.05),  // Chumphon
    Province("90", 112, 0.8, 1.05),  // Songkhla
    Province("91", 14, 0.8, 1.05),  // Satun
    Province("92", 31, 0.8, 1.05),  // Trang
    Province("93", 19, 0.8, 1.05),  // Phatthalung
    Province("94", 22, 0.6, 1.03),  // Pattani
    Province("95", 20, 0.6, 1.03),  // Yala
    Province("96", 22, 0.6, 1.03),  // Narathiwat
  ]
}
