import { ON_CALL_MINUTES } from '../sla/words'
import { BOOKING_TIMES } from './booking-times'
import type { EscalationTongue } from './escalation-words'
import type { ToldEscalation } from './told'

const isAnswer = ({ clock }: ToldEscalation): boolean => clock === 'acknowledge'
const until = ({ promisedBy, zone }: ToldEscalation): string => BOOKING_TIMES.hi.moment(promisedBy, zone)

/** Hours from which days say more. */
const HOURS_SHOWN = 48

/** `40 मिनट`, `3 घंटे`, `2 दिन`. */
function length(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  if (hours < 1) return `${minutes} मिनट`
  if (hours < HOURS_SHOWN) return hours === 1 ? '1 घंटा' : `${hours} घंटे`
  return `${Math.floor(hours / 24)} दिन`
}

/** Messages about promises that run out, in Hindi. */
export const ESCALATIONS_HINDI: EscalationTongue = {
  left: (told) =>
    isAnswer(told)
      ? `इसे ${until(told)} तक देख लेना है: ${length(told.minutes)} बाक़ी।`
      : `इसे ${until(told)} तक ठीक करना है: ${length(told.minutes)} बाक़ी।`,
  late: (told) =>
    isAnswer(told)
      ? `इसे ${until(told)} तक देख लेना था: ${length(told.minutes)} की देर हो चुकी है।`
      : `इसे ${until(told)} तक ठीक करना था: ${length(told.minutes)} की देर हो चुकी है।`,
  suggested: ({ name, employeeId, workload }) => `सुझाव: ${name} (${employeeId}), ${workload} काम हाथ में।`,
  heads: {
    dueSoon: 'समय पूरा होने वाला है',
    dueSoonAndNobodys: 'समय पूरा होने वाला है, और किसी के पास नहीं है',
    unanswered: 'समय पर नहीं देखी गई',
    overdue: 'देर हो गई है',
    share: (percent) => `आगे आपके पास भेजी गई, तय समय का ${percent} % बीत चुका है`,
    passedOn: 'आपात स्थिति अगले को सौंपी गई',
    nobodyLeft: 'आपात स्थिति, और ड्यूटी पर कोई नहीं उठा रहा',
  },
  passedOn: (name) => `${ON_CALL_MINUTES} मिनट में किसी ने नहीं उठाई: अब ${name} के पास है।`,
  nobodyLeft: 'ड्यूटी पर देने के लिए अब कोई नहीं बचा है। कृपया अभी ख़ुद देखें।',
}
