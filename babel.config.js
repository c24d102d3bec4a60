module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // What is used is what the named browsers have: core-js-pure would be 48 KB of the web's first load.
        useBuiltIns: false,
      },
    ],
  ],
}
