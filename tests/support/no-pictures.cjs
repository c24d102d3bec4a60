/** In the place of what the automator reads pictures of a code for logging in with, which nobody does here: to load it takes a second. */
module.exports = {
  read: () => {
    throw new Error('tests read no pictures by this')
  },
}
