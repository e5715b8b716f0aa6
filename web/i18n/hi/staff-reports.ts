import type { Part } from '../messages'

export const staffReports: Part<'staffReports'> = {
  title: 'कर्मचारियों की रिपोर्ट',
  own: 'आपका काम कैसा रहा',
  of: '{name} का काम कैसा रहा',
  lead: 'आँकड़े वैसे ही हैं जैसे हर अवधि के अंत में थे। “—” का मतलब है कि पता नहीं।',
  everybody: 'सभी',
  periods: 'अवधियाँ',
  period: 'अवधि',
  each: 'हर एक',
  doneIn: 'पूरे किए गए काम, {days}',
  course: '{count, plural, one {पिछली अवधि} other {पिछली # अवधियाँ}}',
  courseOf: '{label}, हर अवधि में',
  asTable: 'तालिका में',
  told: '{first} ({firstAt}) से {last} ({lastAt}) तक।',
  toldNothing: 'अभी इसके बारे में कुछ पता नहीं।',
  meaning: 'आँकड़ों का मतलब',
  moved: { up: 'पहले {then}, अब ज़्यादा', down: 'पहले {then}, अब कम', same: 'पहले जैसा, {then}' },
  none: 'अभी कोई रिपोर्ट नहीं',
  noneText: 'ये अपने आप बनती हैं: हर सुबह, सोमवार को, और महीने की पहली तारीख़ को।',
  link: 'काम कैसा रहा',
}
