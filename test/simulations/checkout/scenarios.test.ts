import { checkout } from '../../../src/simulations/checkout/checkout.js';
import { hasWholeScenarios } from '../properties.js';

hasWholeScenarios(checkout);
