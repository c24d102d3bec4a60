/** A loader that hands a module's text to the function of its rule. Never from the cache: what a rewriting is made of may lie in other files. */
module.exports = function rewritten(text) {
  this.cacheable(false)
  return this.getOptions().rewrite(text)
}
