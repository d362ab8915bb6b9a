alter table platform_translation add column original_text ${blob};
