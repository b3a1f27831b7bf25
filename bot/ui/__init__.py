"""What members see: cards, buttons, menus and the chart; pure, within Discord's limits."""
