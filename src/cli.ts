#!/usr/bin/env node
console.log('backpressure');
