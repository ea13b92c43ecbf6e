import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  soFar: 'So far',
  allPapersUpToAYear: 'All papers up to a year',
  window: 'Window',
  papersOfSomeYearsWhich: 'Papers of some years, which move on together',
  slow: 'Slow',
  usualSpeed: 'Usual speed',
  fast: 'Fast',
  ofPapers: (left: number, papers: number) => `${left} of ${countOf(papers, 'paper')}`,
  papersAYear: (years: string) => `Papers a year. ${years}`,
  timeline: 'Timeline',
  stepThroughTheYears: 'Step through the years',
  yearBefore: 'Year before',
  yearBefore2: 'Year before (,)',
  pause: 'Pause',
  playTheYears: 'Play the years',
  playTheYearsEveryoneStays: 'Play the years; everyone stays in place',
  nextYear: 'Next year',
  nextYear2: 'Next year (.)',
  whichPapersAYearShows: 'Which papers a year shows',
  speed: 'Speed',
  markFirstCollaborations: 'Mark first collaborations',
  withUndated: (undated: number) => `With ${undated} undated`,
  everyPaperHasAYear: 'every paper has a year',
  allYears: 'All years',
  closeTheTimeline: 'Close the timeline',
  firstYearInSight: 'First year in sight',
  lastYearInSight: 'Last year in sight',
}

export const timelineWords = said('timeline', en)
