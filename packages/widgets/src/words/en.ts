/** Every text of the elements in English. A language is a file with these names. What a program calls things comes from its vocabulary. */
import type { EditionView, Vocabulary } from '@cohortium/program'

export let locale = 'en-US'
/**
 * Dates and numbers as this program writes them. An element says so where it begins to draw; drawing is one synchronous act, so two
 * elements of two programs on a page do not disturb each other.
 */
export const speak = (to: string): void => void (locale = to)

// time
export const soon = 'in less than an hour'
export const and = ' and '
export const inTime = (time: string): string => `in ${time}`
export const clocksChange = 'The clocks change before then.'
export const sameTime = 'The same in your time'
export const yourTime = (time: string): string => `${time}, your time`

// fields
export const optional = 'optional'
export const error = 'Error:'
export const forExample = (example: string): string => `For example, ${example}.`
export const monthHint = 'Year and month, like 2027-03.'
export const whatIs = (term: string): string => `What is meant by “${term}”?`
export const chooseHowMany = (min?: number, max?: number): string =>
  max && min && min !== max
    ? `Choose ${min} to ${max}.`
    : max
      ? `Choose ${min === max ? '' : 'up to '}${max}.`
      : min && min > 1
        ? `Choose at least ${min}.`
        : 'Choose all that apply.'
export const counted = (length: number, max: number): string =>
  length > max ? `${length - max} characters too many` : `${length} of ${max} characters`
export const yes = 'Yes'
export const no = 'No'
export const chooseOne = 'Choose one'
export const iAgree = 'I agree'
export const agreed = 'Agreed'
export const notAnswered = 'Not answered'
export const given = 'given'
export const notGiven = 'not given'
export const special = 'Each person shares this on a private page of ours, never here.'
export const problem = 'There is a problem'
export const conflict = 'Someone else changed this answer while you were writing. Theirs stands for now.'
export const yours = 'Yours:'
export const useMine = 'Use mine'

// groups
export const item = 'entry'
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const numbered = (kind: string, number: number, name?: string): string => {
  const numbered = `${capital(kind)} ${number}`
  return name && name !== numbered ? `${numbered}: ${name}` : numbered
}
export const toMend = 'Something to mend here'
export const fold = 'Done'
export const change = 'Change'
export const remove = 'Remove'
export const moveUp = 'Move up'
export const removedItem = (name: string): string => `${name} was removed.`
export const putBack = 'Put back'
export const addAnother = (kind: string): string => `Add another ${kind}`
export const addFirst = (kind: string): string => `Add a ${kind}`
export const howMany = (count: number, max?: number): string => (max ? `${count} of at most ${max}` : String(count))

// documents
export const size = (bytes: number): string => {
  const [amount, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount)} ${unit}`
}
const plural = (count: number, unit: string): string => (count ? `${count} ${unit}${count === 1 ? '' : 's'}` : '')
export const lasting = (seconds: number): string =>
  [plural(Math.floor(seconds / 60), 'minute'), plural(Math.round(seconds) % 60, 'second')].filter(Boolean).join(' ')
export const pages = (count: number): string => plural(count, 'page')
export const between = (least: number, most: number): string => (least ? `${lasting(least)} to ${lasting(most)}` : `up to ${lasting(most)}`)
export const upTo = (amount: string): string => `up to ${amount}`
export const kinds = (types: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    types.map((type) => (type.split('/')[1] ?? type).replace('quicktime', 'MOV').toUpperCase()),
  )
export const signedBy = (people: readonly string[]): string => `Signed by ${new Intl.ListFormat(locale).format(people)}.`
export const tooBig = (is: string, may: string): string =>
  `This file is ${is}. It may be up to ${may}. Make it smaller or choose another; your answers are safe.`
export const emptyFile = 'This file is empty. Choose another.'
export const wrongKind = (name: string, kinds: string): string => `${name} is not a file we can take here. Choose a ${kinds}.`
export const fileRefused = 'We could not take this file. Choose another; your answers are safe.'
export const uploading: Record<'sending' | 'paused' | 'cut' | 'checking', string> = {
  sending: 'uploading',
  paused: 'paused',
  cut: 'the connection was cut; what arrived is kept, and we try again',
  checking: 'arrived, we are checking it',
}
export const progressOf = (name: string): string => `Upload of ${name}`
export const sentOf = (sent: string, all: string): string => `${sent} of ${all}`
export const pause = 'Pause'
export const goOn = 'Go on'
export const cancel = 'Cancel'
export const notUploaded = 'Not uploaded'
export const upload = (title: string): string => `Upload: ${title}`
export const waitFor = (title: string): string => `Wait until this is uploaded: ${title}`

// applying
export const application = 'Application'
export const loading = 'Loading the application…'
export const closes = (when: string): string => `closes ${when}`
export const closing = 'Closing date'
export const noDate = 'Day to be set'
export const whenOpen = 'When to apply'
export const taken: Record<EditionView['kind'], string> = {
  dated: '',
  rolling: 'Applications are taken as they come',
  standing: 'At any time',
}
export const places = 'Places'
export const about = (count: number): string => `about ${count}`
export const dates = 'Dates'
export const whoFor = 'Who can apply'
export const costs = 'What it costs'
export const asks = 'What it asks'
export const theForm = 'The application form'
export const youCommit = 'What you commit to'
export const apply = 'Apply'
export const applyFor = (kind: string): string => `Apply for this ${kind}`
export const closed = 'Applications have closed.'
export const notOpen = 'Applications are not open yet.'
export const noneTakes = (kind: string, contact: string): string =>
  `No ${kind} takes applications now. If you have a question, write to ${contact}.`
export const isYours = (kind: string): string => `This is your ${kind}`
export const chooseYour = (kind: string): string => `Choose your ${kind}`
export const closedTitle = 'Applications are closed'
export const closedText = (contact: string): string =>
  `You cannot begin a new application now. If you have a question, write to ${contact}.`
export const signUp = 'Sign up'
export const afterCall = 'See its page, where the recording is posted'
export const beginTitle = 'Begin your application'
export const beginText = 'We save as you write, and mail you a link so that you can come back from any device.'
export const begin = 'Begin'
export const chooseAnother = (kind: string): string => `Choose another ${kind}`
export const yourName = 'Your name'
export const nameOfYour = (kind: string): string => `Your ${kind}’s name`
export const your = (kind: string): string => `Your ${kind}`
export const location = (tongue: string): string => (tongue === 'en-GB' ? 'Town or city' : 'City and state')
export const yourEmail = 'Your e-mail'
export const yourEmailHint = 'The link to your application goes here.'
export const likeEmail = 'Enter your e-mail address, like name@example.org'
export const thisComputer = 'This computer'
export const isShared = 'Others use this computer too'
export const isSharedHint = 'Then nothing is kept on it. The link in your mail brings you back.'
export const beganBefore = 'I began an application before'
export const lostText = 'On another device, or lost the link? We send it again.'
export const lostHint = 'The address you began with.'
export const sendLink = 'Send me the link'
export const lostSent = 'If an application began with this address, the link is on its way to it.'
export const linkSent = 'Your link is on its way. Everything so far is saved.'
export const notMet = (rule: string, contact: string): string =>
  `Your answers do not meet this: “${rule}”. Change what is wrong. If you have a question, write to ${contact}.`
export const trackChanged = (kind: string): string => `You changed your ${kind}. Check what it asks for.`
export const stepsLabel = 'Pages of the application'
export const pageOf = (page: number, of: number): string => `Page ${page} of ${of}`
export const onward = 'Save and continue'
export const back = 'Back'
export const backTo = (title: string): string => `Back to ${title}`
export const later = 'Finish later: send me a link'
export const unsaved = 'We cannot reach the server. What you typed is not yet saved there; we try again every minute.'
export const unkept = 'Not saved'
export const savedAt = (at: number): string => `Saved at ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)}`
export const unreachable = (isKept: boolean): string =>
  `We cannot reach the server. ${isKept ? 'What you typed is kept on this device.' : 'Keep this page open; what you typed is still in it.'}`
export const tryAgain = 'Try again'
export const outdated = 'This form has questions that this page cannot show yet.'
export const hosted = 'Open it on our own page'
export const checkTitle = 'Check your answers'
export const checkText = (team: string): string => `Nothing has been sent yet. Read it once more${team && ` with your ${team}`}.`
export const checkAgain = 'What you sent before stands until you send this.'
export const allComplete = (count: number): string => (count > 1 ? `All ${count} pages are complete` : 'The page is complete')
export const notComplete = (count: number): string => `${count === 1 ? 'One page is' : `${count} pages are`} not complete yet`
export const send = 'Send application'
export const sendAgain = 'Send the changed application'
export const print = 'Print or save a copy'
export const reference = 'Your reference:'
export const changeSent = 'Change your application'

// status
export const loadingStatus = 'Looking up your application…'
export const noApplication = 'No application was begun on this device. The link in your mail opens yours.'
export const toForm = 'Apply'
export const toChange = 'Continue or change your application'
export const unreachableStatus = 'We cannot reach the server. What you see is what we knew last.'
export const answerBy = 'Please answer by'
export const weAnswerBy = 'We answer by'
export const inYourTime = 'Your time'
export const inProgramTime = ({ program }: Vocabulary): string => `${capital(program.one)}’s time`
export const by = (day: string): string => `by ${day}`
export const way = 'The way so far'
export const letters = 'Our letters to you'
export const calendar = 'Calendar'
export const dayToBeSet = 'Month known, day to be set'
export const daysToBeSet = 'Every month, days to be set'
export const fromTo = (from: string, to: string): string => `${from} to ${to}`
export const toBeAnnounced = 'Time to be announced'
export const inPerson = (place?: string): string => (place ? `in person, ${place}` : 'in person')
export const online = 'online'
const long = (minutes: number): string =>
  minutes % 60 ? plural(minutes, 'minute') : minutes % 1440 ? plural(minutes / 60, 'hour') : plural(minutes / 1440, 'day')
export const minutesLong = (minutes: number, parts = 1): string =>
  parts > 1 ? `${['two', 'three', 'four'][parts - 2] ?? parts} parts of ${long(minutes)}` : long(minutes)
export const documents = 'What you sent us'
export const notYet = (title: string): string => `“${title}” is not possible yet`
export const tasks = 'Your tasks'
export const fillIn = 'Fill in'
export const close = 'Close'
export const markDone = 'Mark as done'
export const saveTask = 'Save and finish'
export const doneOn = (day: string): string => `Done ${day}`
export const wasDue = (day: string): string => `Was due ${day}`
export const exceptions = 'The exception you ask for'
export const write = 'Write'
export const saveAndClose = 'Save and close'
export const certificate = 'Download your certificate'
