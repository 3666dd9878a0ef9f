/**
 * What a letter costs after another one, in half bits (`a` = half a bit, `b` = 1 bit ...): a row for each letter and one for the
 * start of a word; 26 letters and, last, the end of the word. Counted over 52,000 different words of the prose and
 * identifiers of public packages (Python's and Perl's libraries, npm packages), each with its count to the power of 0.6,
 * then rounded so that the chances of a row sum to 1 or less (a test checks it: that makes it a code).
 */
export const LETTER_PAIRS: readonly string[] = [
  'lihimmjqjplfigsjpfhflmnolri', // a
  'fjjkgkpphkqfnohmqiingttskqf', // b
  'fnkmgmrgjrhinqenpjlgjqqvntg', // c
  'immjdlpqgstlqoippljokqsrnvc', // d
  'imigkkmqooqjjgoknfgiplnjnte', // e
  'gkkkggqrewtiqogqsikjivrtkvf', // f
  'jpopepljgttjmijotiimjpquopc', // g
  'erqoerrsfvpnmogrsinhitrvnxe', // h
  'ikhjjkjsrtohidgkqjhgrkwmtkj', // i
  'flnoeopqhqlprpfnpodqhsnqqug', // j
  'honmdnllgrnkpkjmqmgllrmvmvd', // k
  'goojemqrfvpgppgnsqjjjnruitf', // l
  'ejqneqrufrplipggupjnkqsuowf', // m
  'hqhghlfqirmmplhntphflmsvnse', // n
  'mkihollqlqlihejizfiihkjoqri', // o
  'frnneppliupgopgivfjhirqtmzg', // p
  'ikknimoqllplmlqqhkkocnppmne', // q
  'gokleolsgwmlkkgoujiilnqwkve', // r
  'ksjqfopjhunmnojjrohfirprltc', // s
  'gsloeosgfxtmophlwhijksprjse', // t
  'jhjlhlksitpgieniwfggqruqrsk', // u
  'epntbppsfusonoipzpmporrtruh', // v
  'eqolgpogfuqlqhgothinptmqruf', // w
  'johmglrohwumlqmetokeoqslmtd', // x
  'jnlojoorkxrkjikgtmijoqmuqpb', // y
  'gnnpcorkftqlnogoppnpnuotkkg', // z
  'highhikkinmiijjhohghjlkoopz', // start
]
export const START = 26
export const END = 26
