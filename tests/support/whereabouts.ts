import type { Cloud } from '../../devtools/cloud'

/** Where somebody stands in the tests: within the city, and near enough to no Youth Home to be taken for its place. */
export const SOMEWHERE = { latitude: 30.3312, longitude: 116.6123 }
/** As a browser finds it, or as a phone or this app rounds and moves it: a kilometre this way or that. */
const TRACE = /(?<![\d.])(30\.3[23]|116\.6[12])/

/** Whether a text tells where that is. */
export const tells = (text: string): boolean => TRACE.test(text)

/** Documents that seem to tell where somebody stands: shares and seconds may look like it, so what counts is what comes to them. */
export const tellingDocuments = ({ database }: Pick<Cloud, 'database'>): string[] =>
  database.collections().flatMap(({ name }) =>
    database
      .find(name)
      .filter((document) => tells(JSON.stringify(document)))
      .map(({ _id }) => `${name} ${String(_id)}`),
  )
