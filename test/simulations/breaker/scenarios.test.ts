import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { hasWholeScenarios } from '../properties.js';

hasWholeScenarios(breaker);
