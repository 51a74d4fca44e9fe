from hypothesis import HealthCheck, settings

# how long an example takes says how busy the machine is, and nothing about the rules
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
