/** How the estate keeps its promises, for everybody who lives or works here. */
export const figures = {
  title: 'The estate in figures',
  lead: 'Whether what was promised is kept: six figures with their targets.',
  period: 'The last twelve weeks, {span}. As of {when}; counted anew every five minutes.',
  hidden: 'Counts under five are not shown, so that nobody can be made out behind them.',
  met: 'Target met',
  missed: 'Below target',
  tooFew: 'too few to show',
  none: 'nothing to count yet',
  target: 'Target {target}',
  over: 'Counted over {n} {of}',
  windows: 'Each week’s figure looks back over the 90 days up to its end.',
  trend: {
    title: '{label}: the last twelve weeks',
    told: 'From {first} in the week of {firstWeek} to {last} in the week of {lastWeek}. The target is {target}.',
    toldOne: '{last} in the week of {lastWeek}. The target is {target}.',
    toldNothing: 'No week has a figure that can be shown. The target is {target}.',
    table: 'The weeks as a table',
    week: 'Week',
    share: 'Share',
    n: 'Counted over',
  },
}
