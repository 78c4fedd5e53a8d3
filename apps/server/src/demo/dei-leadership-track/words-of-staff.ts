/** What the made-up staff write. */
export const words = {
  welcome: 'What you saw on your own ward is where we would begin, too.',
  question: 'Bring your question as it is. The group will be glad of it.',
  data: 'We would like to see these numbers, and the people behind them.',
  exceptionFirstYear: 'Six years of organizing are more than a second year would add. Her program director has agreed to the afternoons.',
  exceptionEndsBefore: 'The health center has confirmed in writing that he may come. His project stays in the city.',
  exceptionMidwife: 'Eight years as a midwife. We counted them.',
  feedback: 'You tell us that others value the track. We did not learn what you would look for in it. We would gladly read that next year.',
}
/** Why people paused or left. */
export const reasons = {
  leave: 'Parental leave. I expect to be back in spring.',
  family: 'My father is ill, and I go home for some weeks.',
  moved: 'My residency goes on in another state, where my partner has found work.',
  call: 'My new rotation takes every seminar afternoon of this year.',
  other: 'I was chosen for a research year elsewhere.',
}
